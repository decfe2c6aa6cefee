// Where the servers' log lines go. They hold no personal data.

@description('Name that the resources\' names begin with.')
param name string
param location string

@description('Days that log lines are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int = 90

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
  }
}

output workspaceName string = workspace.name
output workspaceId string = workspace.id
