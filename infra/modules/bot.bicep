// The registration that makes Teams send the bot's messages to the server. It is single tenant, the only kind that
// can be made anew with an app registration; the app registration itself is multitenant, so that people of the other
// organisations can sign in. A managed identity as the bot's own identity would not do: it cannot be signed in to,
// and bot and tab are one app.

@description('Worldwide unique name of the bot resource.')
param name string

@description('Client id of the app registration.')
param appId string

@description('Tenant that the app registration is made in.')
param tenantId string

@description('Public address of the server, without trailing slash.')
param baseUrl string

@allowed(['F0', 'S1'])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: 'Samsyn'
    endpoint: '${baseUrl}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
