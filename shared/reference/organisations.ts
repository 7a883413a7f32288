/**
 * Organisations met at drug and crime meetings: key (and abbreviation) | name as a cable writes it | organisation
 * TAGS code, a dash where there is none we are sure of | other names people type.
 */
export const organisationTable = `
UNODC | UNODC | - | UN Office on Drugs and Crime, secretariat
INCB | INCB | - | International Narcotics Control Board
UN | United Nations | UN | Secretary-General
UNDP | UNDP | UNDP | UN Development Programme
UNAIDS | UNAIDS | - |
UNICEF | UNICEF | UNICEF |
UNHCR | UNHCR | UNHCR |
UNAMA | UNAMA | - |
WHO | WHO | WHO | World Health Organization
ILO | ILO | ILO |
FAO | FAO | FAO |
IAEA | IAEA | IAEA |
UNESCO | UNESCO | UNESCO |
WB | World Bank | IBRD | IBRD
IMF | IMF | IMF |
WCO | World Customs Organization | - | WCO
INTERPOL | INTERPOL | - | ICPO
EUROPOL | Europol | - |
EMCDDA | EMCDDA | - |
OSCE | OSCE | OSCE |
COE | Council of Europe | COE | Pompidou Group
CARICC | CARICC | - | Central Asia Regional Information and Coordination Center
SELEC | SELEC | - | SECI Center
ECO | Economic Cooperation Organization | - |
SCO | Shanghai Cooperation Organization | SCO |
CSTO | CSTO | - | Collective Security Treaty Organization
EAG | Eurasian Group | - |
FATF | FATF | - | Financial Action Task Force
OAS | OAS | OAS | CICAD
AU | African Union | AU | African Union Commission
ICRC | ICRC | ICRC | Red Cross
IFRC | IFRC | - | Red Crescent
EC | European Commission | - |
NGOs | civil society | - | VNGOC, NGO Committee
`;
