// The server: its container, what it is told, and how Azure finds out that it is well.

param name string
param location string
param environmentId string
param identityId string
param registryServer string

@description('Image in the registry, with its tag or digest: samsyn:1.4.2')
param image string

@description('Environment variables: name, and value or secretRef.')
param settings array

@description('Secrets that settings refer to: name and keyVaultUrl.')
param secrets array

@minValue(1)
param minReplicas int
@minValue(1)
param maxReplicas int

@description('Overrides the image\'s own command when not empty.')
param command array = []
param volumes array = []
param volumeMounts array = []
param initContainers array = []

var port = 3978

resource server 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: [for secret in secrets: {
        name: secret.name
        keyVaultUrl: secret.keyVaultUrl
        identity: identityId
      }]
    }
    template: {
      // Time for answers and appends that are under way.
      terminationGracePeriodSeconds: 60
      initContainers: initContainers
      containers: [
        {
          name: 'samsyn'
          image: '${registryServer}/${image}'
          command: empty(command) ? null : command
          env: settings
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          volumeMounts: volumeMounts
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              timeoutSeconds: 3
              periodSeconds: 15
              failureThreshold: 10
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              timeoutSeconds: 3
              periodSeconds: 5
              failureThreshold: 2
            }
            {
              // Not /healthz: a database that fails over must not have every server restarted.
              type: 'Liveness'
              tcpSocket: {
                port: port
              }
              periodSeconds: 10
              failureThreshold: 6
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                // Each open meeting page holds one request.
                concurrentRequests: '400'
              }
            }
          }
        ]
      }
      volumes: volumes
    }
  }
}

output host string = server.properties.configuration.ingress.fqdn
