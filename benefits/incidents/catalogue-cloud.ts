/**
 * Cloud products of the catalogue, with the services and apps that people name. They have no versions and
 * are covered; each leads to the portal where Microsoft takes its incidents (learn.microsoft.com: "Create
 * an Azure support request", "Get support" of the Microsoft 365 and Power Platform admin centers, "Get
 * support for Azure Local"), as known on 30 November 2026.
 */
import type { Product } from './product-record.ts';

const cloud = { area: 'cloud', free: false, versions: [] } as const;

export const cloudProducts: readonly Product[] = [
  {
    ...cloud,
    name: 'Azure',
    portal: 'azureSupport',
    evidence: 'azure',
    also: ['azure', 'azurze', 'microsoft azure', 'ms azure'],
    parts: [
      {
        name: 'Azure Virtual Machines',
        also: [
          'azure vm',
          'azure vms',
          'maszyna w azure',
          'maszyna wirtualna w azure',
          'vm w azure',
          'vm in azure',
        ],
      },
      { name: 'Azure App Service', also: ['app service', 'azure web app', 'webapp w azure'] },
      {
        name: 'Azure SQL',
        also: [
          'azure sql database',
          'sql managed instance',
          'azure sql managed instance',
          'azure sql server',
        ],
        evidence: 'azure-sql',
      },
      { name: 'Azure Kubernetes Service', also: ['aks', 'azure kubernetes'] },
      { name: 'Azure Storage', also: ['storage account', 'konto magazynu', 'azure files', 'azure blob'] },
      {
        name: 'Azure Virtual Network',
        also: ['vnet', 'vpn gateway', 'expressroute', 'azure dns', 'azure firewall', 'application gateway'],
      },
      {
        name: 'Azure Virtual Desktop',
        also: ['avd', 'wvd', 'windows virtual desktop'],
        evidence: 'azure-virtual-desktop',
      },
      { name: 'Azure Backup', also: ['site recovery', 'azure site recovery', 'mars agent'] },
      { name: 'Azure Functions' },
      { name: 'Azure Monitor', also: ['log analytics', 'application insights'] },
      { name: 'Azure Key Vault', also: ['key vault'] },
      { name: 'Azure Cosmos DB', also: ['cosmos db'] },
      { name: 'Azure Data Factory', also: ['data factory'] },
      { name: 'Azure DevOps', also: ['devops services', 'azure pipelines'], evidence: 'azure-devops' },
      { name: 'Azure Logic Apps', also: ['logic apps'] },
      { name: 'Azure OpenAI', also: ['azure ai', 'azure ai foundry'] },
      { name: 'Azure Arc' },
      {
        name: 'Azure Local',
        also: ['azure stack hci', 'stack hci', 'azure stack', 'azure stack hub'],
        evidence: 'azure-local',
      },
      { name: 'Microsoft Sentinel', also: ['sentinel', 'azure sentinel'] },
      { name: 'Microsoft Defender for Cloud', also: ['defender for cloud', 'azure security center'] },
      { name: 'Azure billing', also: ['azure subscription', 'subskrypcja azure'] },
    ],
  },
  {
    ...cloud,
    name: 'Microsoft 365',
    portal: 'microsoft365Admin',
    free: true,
    evidence: 'microsoft-365',
    also: ['microsoft 365', 'office 365', 'm365', 'o365', 'ms 365', 'ms365'],
    parts: [
      { name: 'Outlook', also: ['poczta w outlooku'], evidence: 'exchange-online' },
      { name: 'Teams', also: ['microsoft teams', 'ms teams', 'teams rooms'], evidence: 'teams' },
      {
        name: 'Exchange Online',
        also: ['exchange on line', 'exo', 'poczta w m365', 'poczta w office 365', 'poczta w microsoft 365'],
        evidence: 'exchange-online',
      },
      { name: 'SharePoint Online', also: ['sharepoint on line', 'spo'], evidence: 'sharepoint-online' },
      { name: 'OneDrive', also: ['onedrive for business', 'one drive'], evidence: 'sharepoint-online' },
      { name: 'Intune', also: ['microsoft intune', 'autopilot'], evidence: 'intune' },
      {
        name: 'Microsoft Defender',
        also: [
          'defender',
          'microsoft defender xdr',
          'defender for endpoint',
          'defender dla punktow koncowych',
          'defender for identity',
          'defender for office 365',
          'mde',
        ],
        evidence: 'defender',
      },
      {
        name: 'Microsoft Entra ID',
        also: [
          'entra id',
          'entra',
          'microsoft entra',
          'entra connect',
          'azure ad',
          'azure active directory',
          'aad',
          'aad connect',
          'azure ad connect',
          'conditional access',
          'dostep warunkowy',
        ],
        evidence: 'entra',
      },
      { name: 'Microsoft Purview', also: ['purview'] },
      { name: 'Microsoft 365 Copilot', also: ['copilot'] },
      {
        name: 'Microsoft 365 Apps',
        also: ['excel', 'powerpoint', 'microsoft word', 'ms word', 'onenote', 'office 365 apps'],
        evidence: 'office',
      },
      { name: 'Planner', also: ['project online', 'microsoft project'] },
      { name: 'Viva', also: ['viva engage', 'yammer'] },
      { name: 'Windows 365', also: ['cloud pc'], evidence: 'azure-virtual-desktop' },
    ],
  },
  {
    ...cloud,
    name: 'Dynamics 365',
    portal: 'powerPlatformAdmin',
    evidence: 'dynamics-365',
    also: ['dynamics 365', 'dynamics', 'd365'],
    parts: [
      {
        name: 'Dynamics 365 Business Central',
        also: ['business central', 'business central online'],
        evidence: 'business-central-online',
      },
      { name: 'Dynamics 365 Sales', also: ['d365 sales'] },
      { name: 'Dynamics 365 Customer Service', also: ['d365 customer service'] },
      { name: 'Dynamics 365 Field Service', also: ['field service'] },
      {
        name: 'Dynamics 365 Finance',
        also: ['d365 finance', 'finance and operations', 'd365fo', 'd365 f o'],
      },
      { name: 'Dynamics 365 Supply Chain Management', also: ['supply chain management'] },
      { name: 'Dynamics 365 Commerce' },
      { name: 'Dynamics 365 Project Operations', also: ['project operations'] },
      { name: 'Dynamics 365 Customer Insights', also: ['customer insights'] },
    ],
  },
  {
    ...cloud,
    name: 'Power Platform',
    portal: 'powerPlatformAdmin',
    evidence: 'power-platform',
    also: ['power platform'],
    parts: [
      {
        name: 'Power BI',
        also: [
          'powerbi',
          'microsoft fabric',
          'fabric',
          'lakehouse',
          'power bi gateway',
          'on-premises data gateway',
        ],
        evidence: 'power-bi',
      },
      { name: 'Power Apps', also: ['powerapps'] },
      { name: 'Power Automate', also: ['microsoft flow', 'powerautomate'], evidence: 'power-automate' },
      { name: 'Power Pages' },
      { name: 'Copilot Studio' },
      { name: 'Dataverse' },
    ],
  },
];
