// A key vault with the secrets of the server, readable by its identity. Who may write them is up to the subscription.

@description('Name that the resources\' names begin with.')
param name string
param location string

@description('Principal id of the identity that may read the secrets.')
param readerPrincipalId string

@secure()
@description('Client secret of the app registration.')
param botSecret string

@secure()
@description('Connection string of the database; empty when there is none of its own.')
param databaseUrl string = ''

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  // Vault names are worldwide, and at most 24 characters.
  name: take('kv${uniqueString(resourceGroup().id)}${replace(name, '-', '')}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource bot 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'bot-secret'
  properties: {
    value: botSecret
  }
}

resource database 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(databaseUrl)) {
  parent: vault
  name: 'database-url'
  properties: {
    value: databaseUrl
  }
}

// Azure's built-in role "Key Vault Secrets User".
var readRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, readRole)
  scope: vault
  properties: {
    roleDefinitionId: readRole
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output uri string = vault.properties.vaultUri
