/**
 * Organisations and bodies met at drug, crime and other UN meetings. Sources: their own public names, and the table of
 * organisation TAGS; an empty TAG means none we are sure of. Those with members that speak as a bloc are groups.
 *
 * key, as in `org:UNODC` | name, with its article, as a cable writes it | TAG | other names and abbreviations
 */
export const organisationTable = `
UNODC|UNODC||UN Office on Drugs and Crime, United Nations Office on Drugs and Crime, secretariat
INCB|INCB||International Narcotics Control Board
UN|the United Nations|UN|UN Secretariat, Secretary-General, UNSG
UNOV|the UN Office at Vienna||UNOV
UNDP|UNDP|UNDP|UN Development Programme
UNAIDS|UNAIDS||
UNICEF|UNICEF||UN Children's Fund
UNHCR|UNHCR|UNHCR|UN High Commissioner for Refugees
OHCHR|OHCHR||UN High Commissioner for Human Rights, High Commissioner for Human Rights
UNFPA|UNFPA||UN Population Fund
UN-Women|UN Women||UNIFEM
UNEP|UNEP|UNEP|UN Environment Programme
UNIDO|UNIDO||UN Industrial Development Organization
UNCTAD|UNCTAD||
UNICRI|UNICRI||
UNAMA|UNAMA||UN Assistance Mission in Afghanistan
UNRCCA|UNRCCA||
UNOCT|UNOCT||UN Office of Counter-Terrorism
CTED|CTED||Counter-Terrorism Committee Executive Directorate
WHO|WHO|WHO|World Health Organization
ILO|ILO|ILO|International Labour Organization, International Labor Organization
FAO|FAO|FAO|Food and Agriculture Organization
WFP|WFP|WFP|World Food Programme
UNESCO|UNESCO|UNESCO|
IAEA|IAEA|IAEA|International Atomic Energy Agency
CTBTO|CTBTO|CTBTO|Comprehensive Nuclear-Test-Ban Treaty Organization
OPCW|OPCW|OPCW|Organisation for the Prohibition of Chemical Weapons
IMO|IMO|IMO|International Maritime Organization
ICAO|ICAO|ICAO|International Civil Aviation Organization
ITU|ITU|ITU|International Telecommunication Union
UPU|UPU|UPU|Universal Postal Union
WIPO|WIPO|WIPO|World Intellectual Property Organization
IOM|IOM||International Organization for Migration
WTO|WTO|WTRO|World Trade Organization
IBRD|the World Bank|IBRD|World Bank Group, WB
IMF|IMF|IMF|International Monetary Fund
WCO|WCO||World Customs Organization
INTERPOL|INTERPOL|INTERPOL|ICPO, ICPO-INTERPOL, International Criminal Police Organization
EUROPOL|Europol||European Police Office
EUROJUST|Eurojust||
FRONTEX|Frontex||
EMCDDA|EMCDDA||European Monitoring Centre for Drugs and Drug Addiction, EUDA, EU Drugs Agency
EC|the European Commission||
OSCE|OSCE|OSCE|Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe
COE|the Council of Europe||Pompidou Group, Council of Europe
OECD|OECD|OECD|
CARICC|CARICC||Central Asia Regional Information and Coordination Center, Central Asian Regional Information and Coordination Centre
SELEC|SELEC||SECI, SECI Center, SECI Centre, Southeast European Law Enforcement Center
GCIC|GCIC-DC||Gulf Criminal Intelligence Center
MAOC|MAOC-N||Maritime Analysis and Operations Centre
JPC|the Joint Planning Cell||Triangular Initiative
ECO|ECO||Economic Cooperation Organization
CICA|CICA||Conference on Interaction and Confidence-Building Measures in Asia
EAG|the Eurasian Group||Eurasian Group on Combating Money Laundering
FATF|FATF||Financial Action Task Force, GAFI
MONEYVAL|MONEYVAL||
EGMONT|the Egmont Group||Egmont
Colombo-Plan|the Colombo Plan||
ASEANAPOL|ASEANAPOL||
AMERIPOL|AMERIPOL||
OAS|OAS|OAS|CICAD, Organization of American States
AU|the African Union||AU Commission, African Union Commission, AUC
ECOWAS|ECOWAS||Economic Community of West African States
SADC|SADC||Southern African Development Community
ISAF|ISAF||
AGFUND|AGFUND||
IsDB|the Islamic Development Bank||
ADB|the Asian Development Bank||
ICRC|ICRC|ICRC|International Committee of the Red Cross
IFRC|IFRC||International Federation of Red Cross and Red Crescent Societies
IPU|IPU||Inter-Parliamentary Union
SMOM|the Order of Malta||Sovereign Order of Malta, Sovereign Military Order of Malta
VNGOC|the Vienna NGO Committee||NGO Committee, NGOs, civil society, VNGOC
`;
