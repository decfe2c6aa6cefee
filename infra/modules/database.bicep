// PostgreSQL, managed: a standby in another zone, backups to any second of the last weeks, reachable from the
// network only.

@description('Name that the resources\' names begin with.')
param name string
param location string
param networkId string
param subnetId string

@secure()
@description('Password of the database\'s owner, whom the server signs in as.')
param password string

@description('Size of the machines. Zone redundancy needs the tier GeneralPurpose or better.')
param sku string = 'Standard_D2ds_v5'

@description('Days that can be gone back to.')
@minValue(7)
@maxValue(35)
param backupDays int = 35

var owner = 'samsyn'
var databaseName = 'samsyn'

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneInNetwork 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '${name}-network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: sku
    tier: 'GeneralPurpose'
  }
  properties: {
    // The version that the tests run on.
    version: '18'
    administratorLogin: owner
    administratorLoginPassword: password
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zone.id
    }
    highAvailability: {
      mode: 'ZoneRedundant'
    }
    storage: {
      storageSizeGB: 64
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
  }
  dependsOn: [zoneInNetwork]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: databaseName
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

// A deletion by mistake would take the backups with it.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: '${name}-keep'
  scope: server
  properties: {
    level: 'CanNotDelete'
    notes: 'The record of the meetings.'
  }
}

// Not Azure's own connection pooler on port 6432: live views need LISTEN, and sending needs session locks.
@description('Connection string: postgres://<owner>:<password>@<address>')
output owner string = owner
output address string = '${server.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
