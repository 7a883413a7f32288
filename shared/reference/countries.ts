/**
 * The members and observers of the United Nations, and states that sit at some of its meetings. A row a country:
 * ISO 3166 codes of two and three letters; the name as a cable writes it; the geographic TAGS code of the State
 * Department (two letters of its own: Russia is RS); demonyms; other names and abbreviations people type.
 * Sources: the UN's list of members, ISO 3166-1, the public TAGS handbook. A dash: no code we are sure of.
 */
export const countryTable = `
AF AFG | Afghanistan | AF | Afghan
AL ALB | Albania | AL | Albanian
DZ DZA | Algeria | AG | Algerian
AD AND | Andorra | AN | Andorran
AO AGO | Angola | AO | Angolan
AG ATG | Antigua and Barbuda | AC | Antiguan | Antigua
AR ARG | Argentina | AR | Argentine, Argentinian
AM ARM | Armenia | AM | Armenian
AU AUS | Australia | AS | Australian
AT AUT | Austria | AU | Austrian
AZ AZE | Azerbaijan | AJ | Azerbaijani, Azeri
BS BHS | Bahamas | BF | Bahamian
BH BHR | Bahrain | BA | Bahraini
BD BGD | Bangladesh | BG | Bangladeshi
BB BRB | Barbados | BB | Barbadian
BY BLR | Belarus | BO | Belarusian
BE BEL | Belgium | BE | Belgian
BZ BLZ | Belize | BH | Belizean
BJ BEN | Benin | BN | Beninese
BT BTN | Bhutan | BT | Bhutanese
BO BOL | Bolivia | BL | Bolivian | Plurinational State of Bolivia
BA BIH | Bosnia and Herzegovina | BK | Bosnian | Bosnia, BiH
BW BWA | Botswana | BC | Botswanan
BR BRA | Brazil | BR | Brazilian
BN BRN | Brunei | BX | Bruneian | Brunei Darussalam
BG BGR | Bulgaria | BU | Bulgarian
BF BFA | Burkina Faso | UV | Burkinabe, Burkinabè | Burkina
BI BDI | Burundi | BY | Burundian
CV CPV | Cabo Verde | CV | Cabo Verdean, Cape Verdean | Cape Verde
KH KHM | Cambodia | CB | Cambodian
CM CMR | Cameroon | CM | Cameroonian
CA CAN | Canada | CA | Canadian
CF CAF | Central African Republic | CT | Central African | CAR
TD TCD | Chad | CD | Chadian
CL CHL | Chile | CI | Chilean
CN CHN | China | CH | Chinese | PRC, People's Republic of China
CO COL | Colombia | CO | Colombian
KM COM | Comoros | CN | Comorian
CG COG | Republic of the Congo | CF | Congolese | Congo-Brazzaville, Congo
CD COD | Democratic Republic of the Congo | CG | Congolese | DRC, DR Congo, Congo-Kinshasa
CR CRI | Costa Rica | CS | Costa Rican
CI CIV | Côte d'Ivoire | IV | Ivorian | Ivory Coast
HR HRV | Croatia | HR | Croatian, Croat
CU CUB | Cuba | CU | Cuban
CY CYP | Cyprus | CY | Cypriot
CZ CZE | Czechia | EZ | Czech | Czech Republic
DK DNK | Denmark | DA | Danish, Dane
DJ DJI | Djibouti | DJ | Djiboutian
DM DMA | Dominica | DO | Dominican of Dominica
DO DOM | Dominican Republic | DR | Dominican
EC ECU | Ecuador | EC | Ecuadorian
EG EGY | Egypt | EG | Egyptian
SV SLV | El Salvador | ES | Salvadoran
GQ GNQ | Equatorial Guinea | EK | Equatorial Guinean, Equatoguinean
ER ERI | Eritrea | ER | Eritrean
EE EST | Estonia | EN | Estonian
SZ SWZ | Eswatini | WZ | Swazi | Swaziland
ET ETH | Ethiopia | ET | Ethiopian
FJ FJI | Fiji | FJ | Fijian
FI FIN | Finland | FI | Finnish, Finn
FR FRA | France | FR | French
GA GAB | Gabon | GB | Gabonese
GM GMB | Gambia | GA | Gambian | The Gambia
GE GEO | Georgia | GG | Georgian
DE DEU | Germany | GM | German | GER, FRG
GH GHA | Ghana | GH | Ghanaian
GR GRC | Greece | GR | Greek
GD GRD | Grenada | GJ | Grenadian
GT GTM | Guatemala | GT | Guatemalan
GN GIN | Guinea | GV | Guinean
GW GNB | Guinea-Bissau | PU | Bissau-Guinean | Guinea Bissau
GY GUY | Guyana | GY | Guyanese
HT HTI | Haiti | HA | Haitian
HN HND | Honduras | HO | Honduran
HU HUN | Hungary | HU | Hungarian
IS ISL | Iceland | IC | Icelandic, Icelander
IN IND | India | IN | Indian
ID IDN | Indonesia | ID | Indonesian
IR IRN | Iran | IR | Iranian | Islamic Republic of Iran
IQ IRQ | Iraq | IZ | Iraqi
IE IRL | Ireland | EI | Irish
IL ISR | Israel | IS | Israeli
IT ITA | Italy | IT | Italian
JM JAM | Jamaica | JM | Jamaican
JP JPN | Japan | JA | Japanese
JO JOR | Jordan | JO | Jordanian
KZ KAZ | Kazakhstan | KZ | Kazakhstani, Kazakh
KE KEN | Kenya | KE | Kenyan
KI KIR | Kiribati | KR | I-Kiribati
KP PRK | North Korea | KN | North Korean | DPRK, Democratic People's Republic of Korea
KR KOR | South Korea | KS | South Korean | ROK, Republic of Korea, Korea
KW KWT | Kuwait | KU | Kuwaiti
KG KGZ | Kyrgyzstan | KG | Kyrgyz, Kyrgyzstani | Kyrgyz Republic
LA LAO | Laos | LA | Lao, Laotian | Lao PDR
LV LVA | Latvia | LG | Latvian
LB LBN | Lebanon | LE | Lebanese
LS LSO | Lesotho | LT | Basotho
LR LBR | Liberia | LI | Liberian
LY LBY | Libya | LY | Libyan
LI LIE | Liechtenstein | LS | Liechtensteiner
LT LTU | Lithuania | LH | Lithuanian
LU LUX | Luxembourg | LU | Luxembourgish, Luxembourger
MG MDG | Madagascar | MA | Malagasy
MW MWI | Malawi | MI | Malawian
MY MYS | Malaysia | MY | Malaysian
MV MDV | Maldives | MV | Maldivian
ML MLI | Mali | ML | Malian
MT MLT | Malta | MT | Maltese
MH MHL | Marshall Islands | RM | Marshallese
MR MRT | Mauritania | MR | Mauritanian
MU MUS | Mauritius | MP | Mauritian
MX MEX | Mexico | MX | Mexican
FM FSM | Micronesia | FM | Micronesian | Federated States of Micronesia
MD MDA | Moldova | MD | Moldovan | Republic of Moldova
MC MCO | Monaco | MN | Monegasque, Monacan
MN MNG | Mongolia | MG | Mongolian
ME MNE | Montenegro | MW | Montenegrin
MA MAR | Morocco | MO | Moroccan
MZ MOZ | Mozambique | MZ | Mozambican
MM MMR | Myanmar | BM | Burmese | Burma
NA NAM | Namibia | WA | Namibian
NR NRU | Nauru | NR | Nauruan
NP NPL | Nepal | NP | Nepali, Nepalese
NL NLD | Netherlands | NL | Dutch | Holland
NZ NZL | New Zealand | NZ | New Zealander
NI NIC | Nicaragua | NU | Nicaraguan
NE NER | Niger | NG | Nigerien
NG NGA | Nigeria | NI | Nigerian
MK MKD | North Macedonia | MK | Macedonian | Macedonia, FYROM
NO NOR | Norway | NO | Norwegian
OM OMN | Oman | MU | Omani
PK PAK | Pakistan | PK | Pakistani
PW PLW | Palau | PS | Palauan
PA PAN | Panama | PM | Panamanian
PG PNG | Papua New Guinea | PP | Papua New Guinean | Papua
PY PRY | Paraguay | PA | Paraguayan
PE PER | Peru | PE | Peruvian
PH PHL | Philippines | RP | Philippine, Filipino
PL POL | Poland | PL | Polish, Pole
PT PRT | Portugal | PO | Portuguese
QA QAT | Qatar | QA | Qatari
RO ROU | Romania | RO | Romanian
RU RUS | Russia | RS | Russian | Russian Federation
RW RWA | Rwanda | RW | Rwandan
KN KNA | Saint Kitts and Nevis | SC | Kittitian | St Kitts
LC LCA | Saint Lucia | ST | Saint Lucian | St Lucia
VC VCT | Saint Vincent and the Grenadines | VC | Vincentian | St Vincent
WS WSM | Samoa | WS | Samoan
SM SMR | San Marino | SM | Sammarinese
ST STP | São Tomé and Príncipe | TP | São Toméan | Sao Tome
SA SAU | Saudi Arabia | SA | Saudi | KSA
SN SEN | Senegal | SG | Senegalese
RS SRB | Serbia | SR | Serbian, Serb
SC SYC | Seychelles | SE | Seychellois
SL SLE | Sierra Leone | SL | Sierra Leonean
SG SGP | Singapore | SN | Singaporean
SK SVK | Slovakia | LO | Slovak, Slovakian | Slovak Republic
SI SVN | Slovenia | SI | Slovenian, Slovene
SB SLB | Solomon Islands | BP | Solomon Islander
SO SOM | Somalia | SO | Somali
ZA ZAF | South Africa | SF | South African | RSA
SS SSD | South Sudan | OD | South Sudanese
ES ESP | Spain | SP | Spanish, Spaniard
LK LKA | Sri Lanka | CE | Sri Lankan
SD SDN | Sudan | SU | Sudanese
SR SUR | Suriname | NS | Surinamese
SE SWE | Sweden | SW | Swedish, Swede
CH CHE | Switzerland | SZ | Swiss
SY SYR | Syria | SY | Syrian | Syrian Arab Republic
TJ TJK | Tajikistan | TI | Tajik, Tajikistani
TZ TZA | Tanzania | TZ | Tanzanian
TH THA | Thailand | TH | Thai
TL TLS | Timor-Leste | TT | Timorese | East Timor, Timor Leste
TG TGO | Togo | TO | Togolese
TO TON | Tonga | TN | Tongan
TT TTO | Trinidad and Tobago | TD | Trinidadian | Trinidad
TN TUN | Tunisia | TS | Tunisian
TR TUR | Turkey | TU | Turkish, Turk | Türkiye
TM TKM | Turkmenistan | TX | Turkmen
TV TUV | Tuvalu | TV | Tuvaluan
UG UGA | Uganda | UG | Ugandan
UA UKR | Ukraine | UP | Ukrainian
AE ARE | United Arab Emirates | AE | Emirati | UAE, Emirates
GB GBR | United Kingdom | UK | British, Briton | UK, Britain, Great Britain
US USA | United States | US | American | U.S., U.S.A., United States of America
UY URY | Uruguay | UY | Uruguayan
UZ UZB | Uzbekistan | UZ | Uzbek, Uzbekistani
VU VUT | Vanuatu | NH | Ni-Vanuatu
VE VEN | Venezuela | VE | Venezuelan
VN VNM | Vietnam | VM | Vietnamese | Viet Nam
YE YEM | Yemen | YM | Yemeni
ZM ZMB | Zambia | ZA | Zambian
ZW ZWE | Zimbabwe | ZI | Zimbabwean
VA VAT | Holy See | VT | Vatican | Vatican
PS PSE | Palestine | - | Palestinian | State of Palestine, Palestinian Authority
XK XKX | Kosovo | KV | Kosovar, Kosovan
CK COK | Cook Islands | CW | Cook Islander
NU NIU | Niue | NE | Niuean
`;

/** Names that take an article in a sentence: "the Netherlands". */
export const namesWithArticle: ReadonlySet<string> = new Set([
  "BS",
  "CF",
  "CG",
  "CD",
  "KM",
  "DO",
  "GM",
  "MV",
  "MH",
  "NL",
  "PH",
  "SC",
  "SB",
  "AE",
  "GB",
  "US",
  "VA",
  "CK",
]);
