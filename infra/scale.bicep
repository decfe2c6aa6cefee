// For daily work: several servers in several zones, a managed PostgreSQL with a standby, secrets in a key vault.
// Checked against Azure's published types by tests/infra, not compiled where it was written: run `az bicep build --file infra/scale.bicep` first. See README.md.
targetScope = 'resourceGroup'

@description('Short name that the resources\' names begin with; also the first part of the server\'s address. Lower-case letters and digits.')
@minLength(3)
@maxLength(16)
param name string = 'samsyn'

@description('Where everything lies that holds data. Keep it inside the EU.')
param location string = 'swedencentral'

@description('Name of a container registry in the same resource group, where the image lies.')
param registryName string

@description('Image in the registry, with its tag or digest: samsyn:1.4.2')
param image string

@description('Client id of the Entra app registration that bot and tab share (multitenant).')
param appId string

@secure()
@description('Client secret of the app registration.')
param botSecret string

@description('Tenant that the app registration is made in.')
param botTenant string = tenant().tenantId

@description('Entra tenants whose people are let in, each with its own domains: ID=council.example+company.example. Nobody else is.')
@minLength(1)
param tenants array

@description('Id of the collaboration whose meetings are held here.')
param collaboration string

@description('Name of the collaboration; needed at the first start only.')
param firstName string = ''

@description('Name of its first body; the collaboration\'s own if empty. Needed at the first start only.')
param firstBody string = ''

@description('Who may enter everything else: Name Surname <name@council.example>. Needed at the first start only.')
param firstCoordinator string = ''

@description('Public host of the server. Empty: the one that Azure gives it. An own host has to be bound to the app afterwards.')
param hostName string = ''

@secure()
@minLength(16)
@description('Password of the database\'s owner.')
param databasePassword string

@description('Servers that always run; two or more, so that one can be lost.')
@minValue(2)
param minReplicas int = 2

@maxValue(30)
param maxReplicas int = 6

var host = empty(hostName) ? '${name}.${environment.outputs.domain}' : hostName
var baseUrl = 'https://${host}'

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    registryName: registryName
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    networkId: network.outputs.networkId
    subnetId: network.outputs.databaseSubnetId
    password: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.outputs.principalId
    botSecret: botSecret
    databaseUrl: 'postgres://${database.outputs.owner}:${uriComponent(databasePassword)}@${database.outputs.address}'
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnetId: network.outputs.serversSubnetId
    workspaceName: logs.outputs.workspaceName
    zoneRedundant: true
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.environmentId
    identityId: identity.outputs.identityId
    registryServer: identity.outputs.registryServer
    image: image
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    secrets: [
      {
        name: 'bot-secret'
        keyVaultUrl: '${vault.outputs.uri}secrets/bot-secret'
      }
      {
        name: 'database-url'
        keyVaultUrl: '${vault.outputs.uri}secrets/database-url'
      }
    ]
    settings: [
      {
        name: 'SAMSYN_BASE_URL'
        value: baseUrl
      }
      {
        // The platform's own ingress, which adds the address that it got a request from.
        name: 'SAMSYN_TRUSTED_PROXIES'
        value: '1'
      }
      {
        name: 'SAMSYN_APP_ID'
        value: appId
      }
      {
        name: 'SAMSYN_BOT_TENANT'
        value: botTenant
      }
      {
        name: 'SAMSYN_BOT_SECRET'
        secretRef: 'bot-secret'
      }
      {
        name: 'SAMSYN_TENANTS'
        value: join(tenants, ',')
      }
      {
        name: 'SAMSYN_COLLABORATION'
        value: collaboration
      }
      {
        name: 'SAMSYN_FIRST_NAME'
        value: firstName
      }
      {
        name: 'SAMSYN_FIRST_BODY'
        value: firstBody
      }
      {
        name: 'SAMSYN_FIRST_COORDINATOR'
        value: firstCoordinator
      }
      {
        name: 'DATABASE_URL'
        secretRef: 'database-url'
      }
    ]
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${uniqueString(resourceGroup().id)}'
    appId: appId
    tenantId: botTenant
    baseUrl: baseUrl
  }
}

module availability 'modules/availability.bicep' = {
  name: 'availability'
  params: {
    name: name
    location: location
    workspaceId: logs.outputs.workspaceId
    baseUrl: baseUrl
  }
}

@description('HOST of the app package.')
output host string = host
@description('Where a DNS record for an own host has to point.')
output azureHost string = server.outputs.host
