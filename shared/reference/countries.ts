/**
 * Countries: the 193 members of the United Nations, then its two observer states, then three that sit at some of its
 * meetings without being either. Sources are public lists: the UN's members (each under its plain name, as a cable
 * writes it), ISO 3166-1, and the geographic TAGS of telegrams, which are not ISO: Russia RS, China CH, Germany GM;
 * an empty TAG means none we are sure of. `XK` is the code in common use for Kosovo, which documents of the UN name in
 * the context of Security Council resolution 1244 (1999).
 *
 * ISO 2 | ISO 3 | TAG | name, with its article | demonyms, the adjective first | other names and abbreviations
 */
export const countryTable = `
AF|AFG|AF|Afghanistan|Afghan, Afghans|Islamic Republic of Afghanistan
AL|ALB|AL|Albania|Albanian|
DZ|DZA|AG|Algeria|Algerian|
AD|AND|AN|Andorra|Andorran|
AO|AGO|AO|Angola|Angolan|
AG|ATG|AC|Antigua and Barbuda|Antiguan, Barbudan|Antigua
AR|ARG|AR|Argentina|Argentine, Argentinian, Argentinean|Argentine Republic
AM|ARM|AM|Armenia|Armenian|
AU|AUS|AS|Australia|Australian|
AT|AUT|AU|Austria|Austrian|
AZ|AZE|AJ|Azerbaijan|Azerbaijani, Azeri|
BS|BHS|BF|the Bahamas|Bahamian|
BH|BHR|BA|Bahrain|Bahraini|
BD|BGD|BG|Bangladesh|Bangladeshi|
BB|BRB|BB|Barbados|Barbadian|
BY|BLR|BO|Belarus|Belarusian, Belarussian|Byelorussia
BE|BEL|BE|Belgium|Belgian|
BZ|BLZ|BH|Belize|Belizean|
BJ|BEN|BN|Benin|Beninese|
BT|BTN|BT|Bhutan|Bhutanese|
BO|BOL|BL|Bolivia|Bolivian|Plurinational State of Bolivia, Bolivia (Plurinational State of)
BA|BIH|BK|Bosnia and Herzegovina|Bosnian, Herzegovinian|Bosnia, BiH, Bosnia-Herzegovina, Bosnia & Herzegovina
BW|BWA|BC|Botswana|Motswana, Batswana, Botswanan|
BR|BRA|BR|Brazil|Brazilian|Brasil
BN|BRN|BX|Brunei|Bruneian|Brunei Darussalam
BG|BGR|BU|Bulgaria|Bulgarian|
BF|BFA|UV|Burkina Faso|Burkinabe|Burkina
BI|BDI|BY|Burundi|Burundian|
CV|CPV|CV|Cabo Verde|Cabo Verdean, Cape Verdean|Cape Verde
KH|KHM|CB|Cambodia|Cambodian|
CM|CMR|CM|Cameroon|Cameroonian|Cameroun
CA|CAN|CA|Canada|Canadian|
CF|CAF|CT|the Central African Republic|Central African|CAR
TD|TCD|CD|Chad|Chadian|Tchad
CL|CHL|CI|Chile|Chilean|
CN|CHN|CH|China|Chinese|PRC, People's Republic of China, P.R. China
CO|COL|CO|Colombia|Colombian|
KM|COM|CN|Comoros|Comorian, Comoran|
CG|COG|CF|the Republic of the Congo|Congolese|Congo-Brazzaville, Congo Brazzaville, Congo (Brazzaville), Republic of Congo, Congo
CR|CRI|CS|Costa Rica|Costa Rican|
CI|CIV|IV|Côte d'Ivoire|Ivorian, Ivoirian|Ivory Coast
HR|HRV|HR|Croatia|Croatian, Croat|Hrvatska
CU|CUB|CU|Cuba|Cuban|
CY|CYP|CY|Cyprus|Cypriot|
CZ|CZE|EZ|Czechia|Czech|Czech Republic
CD|COD|CG|the Democratic Republic of the Congo|Congolese|DRC, DR Congo, Democratic Republic of Congo, Congo-Kinshasa, Congo Kinshasa, Congo (Kinshasa), D.R. Congo, Congo
DK|DNK|DA|Denmark|Danish, Dane, Danes|
DJ|DJI|DJ|Djibouti|Djiboutian|
DM|DMA|DO|Dominica|Dominican|
DO|DOM|DR|the Dominican Republic|Dominican|Dom Rep
EC|ECU|EC|Ecuador|Ecuadorian, Ecuadorean|
EG|EGY|EG|Egypt|Egyptian|
SV|SLV|ES|El Salvador|Salvadoran, Salvadorean|Salvador
GQ|GNQ|EK|Equatorial Guinea|Equatorial Guinean, Equatoguinean|
ER|ERI|ER|Eritrea|Eritrean|
EE|EST|EN|Estonia|Estonian|
SZ|SWZ|WZ|Eswatini|Swazi, Eswatinian|Swaziland
ET|ETH|ET|Ethiopia|Ethiopian|
FJ|FJI|FJ|Fiji|Fijian|
FI|FIN|FI|Finland|Finnish, Finn, Finns|
FR|FRA|FR|France|French|
GA|GAB|GB|Gabon|Gabonese|
GM|GMB|GA|the Gambia|Gambian|
GE|GEO|GG|Georgia|Georgian|
DE|DEU|GM|Germany|German, Germans|Federal Republic of Germany, FRG, GER
GH|GHA|GH|Ghana|Ghanaian|
GR|GRC|GR|Greece|Greek, Hellenic|Hellenic Republic
GD|GRD|GJ|Grenada|Grenadian|
GT|GTM|GT|Guatemala|Guatemalan|
GN|GIN|GV|Guinea|Guinean|Guinea-Conakry
GW|GNB|PU|Guinea-Bissau|Bissau-Guinean|Guinea Bissau
GY|GUY|GY|Guyana|Guyanese|
HT|HTI|HA|Haiti|Haitian|
HN|HND|HO|Honduras|Honduran|
HU|HUN|HU|Hungary|Hungarian|
IS|ISL|IC|Iceland|Icelandic, Icelander|
IN|IND|IN|India|Indian, Indians|
ID|IDN|ID|Indonesia|Indonesian|
IR|IRN|IR|Iran|Iranian, Iranians|Islamic Republic of Iran, Iran (Islamic Republic of), I.R. Iran, IRI
IQ|IRQ|IZ|Iraq|Iraqi|
IE|IRL|EI|Ireland|Irish|Eire, Republic of Ireland
IL|ISR|IS|Israel|Israeli|
IT|ITA|IT|Italy|Italian|
JM|JAM|JM|Jamaica|Jamaican|
JP|JPN|JA|Japan|Japanese|
JO|JOR|JO|Jordan|Jordanian|
KZ|KAZ|KZ|Kazakhstan|Kazakh, Kazakhstani|
KE|KEN|KE|Kenya|Kenyan|
KI|KIR|KR|Kiribati|I-Kiribati|
KW|KWT|KU|Kuwait|Kuwaiti|
KG|KGZ|KG|Kyrgyzstan|Kyrgyz, Kyrgyzstani|Kyrgyz Republic, Kirghizstan
LA|LAO|LA|Laos|Lao, Laotian|Lao PDR, Lao People's Democratic Republic, LPDR
LV|LVA|LG|Latvia|Latvian|
LB|LBN|LE|Lebanon|Lebanese|
LS|LSO|LT|Lesotho|Basotho, Mosotho|
LR|LBR|LI|Liberia|Liberian|
LY|LBY|LY|Libya|Libyan|Libyan Arab Jamahiriya
LI|LIE|LS|Liechtenstein|Liechtensteiner|
LT|LTU|LH|Lithuania|Lithuanian|
LU|LUX|LU|Luxembourg|Luxembourgish, Luxembourger|
MG|MDG|MA|Madagascar|Malagasy, Madagascan|
MW|MWI|MI|Malawi|Malawian|
MY|MYS|MY|Malaysia|Malaysian|
MV|MDV|MV|Maldives|Maldivian|
ML|MLI|ML|Mali|Malian|
MT|MLT|MT|Malta|Maltese|
MH|MHL|RM|the Marshall Islands|Marshallese|
MR|MRT|MR|Mauritania|Mauritanian|
MU|MUS|MP|Mauritius|Mauritian|
MX|MEX|MX|Mexico|Mexican|
FM|FSM|FM|Micronesia|Micronesian|Federated States of Micronesia
MD|MDA|MD|Moldova|Moldovan|Republic of Moldova
MC|MCO|MN|Monaco|Monegasque, Monacan|
MN|MNG|MG|Mongolia|Mongolian|
ME|MNE|MW|Montenegro|Montenegrin|
MA|MAR|MO|Morocco|Moroccan|
MZ|MOZ|MZ|Mozambique|Mozambican|
MM|MMR|BM|Myanmar|Burmese|Burma
NA|NAM|WA|Namibia|Namibian|
NR|NRU|NR|Nauru|Nauruan|
NP|NPL|NP|Nepal|Nepalese, Nepali|
NL|NLD|NL|the Netherlands|Dutch|Holland, Kingdom of the Netherlands
NZ|NZL|NZ|New Zealand|New Zealander, Kiwi|Aotearoa
NI|NIC|NU|Nicaragua|Nicaraguan|
NE|NER|NG|Niger|Nigerien|
NG|NGA|NI|Nigeria|Nigerian|
MK|MKD|MK|North Macedonia|Macedonian, North Macedonian|Macedonia, FYROM, The former Yugoslav Republic of Macedonia
NO|NOR|NO|Norway|Norwegian|
OM|OMN|MU|Oman|Omani|
PK|PAK|PK|Pakistan|Pakistani|
PW|PLW|PS|Palau|Palauan|
PA|PAN|PM|Panama|Panamanian|
PG|PNG|PP|Papua New Guinea|Papua New Guinean, Papuan|
PY|PRY|PA|Paraguay|Paraguayan|
PE|PER|PE|Peru|Peruvian|
PH|PHL|RP|the Philippines|Philippine, Filipino|
PL|POL|PL|Poland|Polish, Pole, Poles|
PT|PRT|PO|Portugal|Portuguese|
QA|QAT|QA|Qatar|Qatari|
KR|KOR|KS|South Korea|South Korean, Korean|ROK, Republic of Korea, R.O.K., Korea, S Korea
KP|PRK|KN|North Korea|North Korean|DPRK, Democratic People's Republic of Korea, D.P.R.K., D.P.R. Korea, Korea, N Korea
RO|ROU|RO|Romania|Romanian|Roumania
RU|RUS|RS|Russia|Russian, Russians|Russian Federation, RF, Russ Fed
RW|RWA|RW|Rwanda|Rwandan|
KN|KNA|SC|Saint Kitts and Nevis|Kittitian, Nevisian|St Kitts and Nevis, St. Kitts, Saint Kitts
LC|LCA|ST|Saint Lucia|Saint Lucian, St Lucian|St Lucia, St. Lucia
VC|VCT|VC|Saint Vincent and the Grenadines|Vincentian|St Vincent and the Grenadines, St. Vincent, Saint Vincent, SVG
WS|WSM|WS|Samoa|Samoan|Western Samoa
SM|SMR|SM|San Marino|Sammarinese|
ST|STP|TP|São Tomé and Príncipe|Sao Tomean|Sao Tome
SA|SAU|SA|Saudi Arabia|Saudi, Saudi Arabian, Saudis|KSA, Kingdom of Saudi Arabia
SN|SEN|SG|Senegal|Senegalese|
RS|SRB|SR|Serbia|Serbian, Serb|
SC|SYC|SE|Seychelles|Seychellois|
SL|SLE|SL|Sierra Leone|Sierra Leonean|
SG|SGP|SN|Singapore|Singaporean|
SK|SVK|LO|Slovakia|Slovak, Slovakian|Slovak Republic
SI|SVN|SI|Slovenia|Slovene, Slovenian|
SB|SLB|BP|Solomon Islands|Solomon Islander|Solomons
SO|SOM|SO|Somalia|Somali|
ZA|ZAF|SF|South Africa|South African|RSA
SS|SSD|OD|South Sudan|South Sudanese|
ES|ESP|SP|Spain|Spanish, Spaniard|
LK|LKA|CE|Sri Lanka|Sri Lankan|Ceylon
SD|SDN|SU|Sudan|Sudanese|the Sudan
SR|SUR|NS|Suriname|Surinamese|Surinam
SE|SWE|SW|Sweden|Swedish, Swede, Swedes|
CH|CHE|SZ|Switzerland|Swiss|Swiss Confederation
SY|SYR|SY|Syria|Syrian|Syrian Arab Republic, SAR
TJ|TJK|TI|Tajikistan|Tajik, Tajikistani|
TZ|TZA|TZ|Tanzania|Tanzanian|United Republic of Tanzania
TH|THA|TH|Thailand|Thai|
TL|TLS|TT|Timor-Leste|Timorese, East Timorese|East Timor, Timor Leste
TG|TGO|TO|Togo|Togolese|
TO|TON|TN|Tonga|Tongan|
TT|TTO|TD|Trinidad and Tobago|Trinidadian, Tobagonian|Trinidad, T&T
TN|TUN|TS|Tunisia|Tunisian|
TR|TUR|TU|Turkey|Turkish, Turk, Turks|Türkiye, Turkiye
TM|TKM|TX|Turkmenistan|Turkmen|
TV|TUV|TV|Tuvalu|Tuvaluan|
UG|UGA|UG|Uganda|Ugandan|
UA|UKR|UP|Ukraine|Ukrainian|
AE|ARE|AE|the United Arab Emirates|Emirati|UAE, U.A.E., Emirates
GB|GBR|UK|the United Kingdom|British, Briton|UK, U.K., Britain, Great Britain, England, United Kingdom of Great Britain and Northern Ireland
US|USA|US|the United States|American, Americans|U.S., U.S.A., United States of America, America, USDEL
UY|URY|UY|Uruguay|Uruguayan|
UZ|UZB|UZ|Uzbekistan|Uzbek, Uzbekistani|
VU|VUT|NH|Vanuatu|Ni-Vanuatu, Vanuatuan|
VE|VEN|VE|Venezuela|Venezuelan|Bolivarian Republic of Venezuela, Venezuela (Bolivarian Republic of)
VN|VNM|VM|Vietnam|Vietnamese|Viet Nam
YE|YEM|YM|Yemen|Yemeni|
ZM|ZMB|ZA|Zambia|Zambian|
ZW|ZWE|ZI|Zimbabwe|Zimbabwean|
VA|VAT|VT|the Holy See|Vatican|Vatican City
PS|PSE||Palestine|Palestinian|State of Palestine, PLO, Palestinian Authority
XK|XKX|KV|Kosovo|Kosovar, Kosovan|Kosovo (UNSCR 1244)
CK|COK|CW|the Cook Islands|Cook Islander|
NU|NIU|NE|Niue|Niuean|
`;
