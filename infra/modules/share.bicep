// A file share for the embedded database, over NFS: PostgreSQL needs owners, rights and hard links, which SMB lacks.

@description('Name that the resources\' names begin with.')
param name string
param location string

@description('The only part of the network that may reach the share.')
param subnetId string
param environmentName string

var shareName = 'record'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: take('st${uniqueString(resourceGroup().id)}${replace(name, '-', '')}', 24)
  location: location
  kind: 'FileStorage'
  sku: {
    name: 'Premium_LRS'
  }
  properties: {
    // NFS has no HTTPS; it stays inside the network.
    supportsHttpsTrafficOnly: false
    minimumTlsVersion: 'TLS1_2'
    allowBlobPublicAccess: false
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: subnetId
        }
      ]
    }
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2025-01-01' = {
  parent: files
  name: shareName
  properties: {
    enabledProtocols: 'NFS'
    rootSquash: 'NoRootSquash'
    shareQuota: 100
  }
}

resource apps 'Microsoft.App/managedEnvironments@2025-01-01' existing = {
  name: environmentName
}

resource storage 'Microsoft.App/managedEnvironments/storages@2025-01-01' = {
  parent: apps
  name: shareName
  properties: {
    nfsAzureFile: {
      server: '${account.name}.file.${environment().suffixes.storage}'
      shareName: '/${account.name}/${shareName}'
      accessMode: 'ReadWrite'
    }
  }
  dependsOn: [share]
}

output storageName string = storage.name
