// For a trial: one server with its embedded database on a file share. No standby, no backups of the database, and
// the server is away while a new version is put in place. Do not hold meetings that count on it.
// Checked against Azure's published types by tests/infra, not compiled where it was written: run `az bicep build --file infra/small.bicep` first. See README.md.
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

var host = empty(hostName) ? '${name}.${environment.outputs.domain}' : hostName
var baseUrl = 'https://${host}'
var dataFolder = '/data'
var dataMount = [
  {
    volumeName: 'record'
    mountPath: dataFolder
  }
]

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
    retentionDays: 30
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

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.outputs.principalId
    botSecret: botSecret
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnetId: network.outputs.serversSubnetId
    workspaceName: logs.outputs.workspaceName
    zoneRedundant: false
  }
}

module share 'modules/share.bicep' = {
  name: 'share'
  params: {
    name: name
    location: location
    subnetId: network.outputs.serversSubnetId
    environmentName: environment.outputs.environmentName
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
    minReplicas: 1
    maxReplicas: 1
    // Azure starts a new version before it stops the old one, and the database's own lock cannot see into another
    // container. This lock lies on the share and holds between them: the newcomer waits, and gives up in the end.
    command: [
      'flock'
      '--exclusive'
      '--wait'
      '120'
      '--no-fork'
      '${dataFolder}/one-server.lock'
      'node'
      'infra/start.mjs'
    ]
    // A new share belongs to root; the server runs as user 1000.
    initContainers: [
      {
        name: 'hand-over-share'
        image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
        command: ['/bin/sh', '-c', 'mkdir -p ${dataFolder}/record && chown 1000:1000 ${dataFolder} ${dataFolder}/record']
        resources: {
          cpu: json('0.25')
          memory: '0.5Gi'
        }
        volumeMounts: dataMount
      }
    ]
    volumes: [
      {
        name: 'record'
        storageType: 'NfsAzureFile'
        storageName: share.outputs.storageName
      }
    ]
    volumeMounts: dataMount
    secrets: [
      {
        name: 'bot-secret'
        keyVaultUrl: '${vault.outputs.uri}secrets/bot-secret'
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
        name: 'SAMSYN_DATA_DIR'
        value: '${dataFolder}/record'
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

@description('HOST of the app package.')
output host string = host
@description('Where a DNS record for an own host has to point.')
output azureHost string = server.outputs.host
