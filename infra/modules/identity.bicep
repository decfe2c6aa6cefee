// The managed identity that the servers run as. It may fetch the image; vault.bicep lets it read its secrets.

@description('Name that the resources\' names begin with.')
param name string
param location string

@description('Name of a container registry in the same resource group, where the image lies.')
param registryName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' existing = {
  name: registryName
}

// Azure's built-in role "AcrPull".
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullRole)
  scope: registry
  properties: {
    roleDefinitionId: pullRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

output identityId string = identity.id
output principalId string = identity.properties.principalId
output registryServer string = registry.properties.loginServer
