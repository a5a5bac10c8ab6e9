/**
 * Words around names: titles, ranks, offices, particles, and words with a capital that are no names.
 * From the ranks of the Malian and other West African forces, and the offices that humanitarian reports name.
 */

/** Before a surname and nothing else. Written with a capital; with or without a full stop. */
export const CIVIL =
  list(`Mr, MR, mr, Mrs, MRS, mrs, Ms, Mme, MME, mme, SEM, Mmes, Mlle, mlle, Mlles, MM, Madame, Monsieur, Mademoiselle,
  Mesdames, Messieurs, Maître, Maitre, Me, Miss, Dr, DR, dr, Drs, Docteur, docteur, Doctor, doctor, Pr, Prof, prof, Professeur,
  professeur, Professor, professor, Son Excellence, His Excellency, Her Excellency, H\\.E, S\\.E`);

/** Ranks and short forms that are other words, or none, in small letters. */
export const CAPITAL_RANKS = list(`General, Major, Maj, Col, Gén, Gen, Gal, Cne, Cdt, Père, Pasteur, Father, Mgr, Lt,
  Lt Col, Lt-Col, Lt. Col, Lt. Colonel, Lt-Colonel, Lt-col, Lt col, LTC, Lcl, Ltn, Col-major, Col-maj, Col\\.-major, Maj\\.? Gen,
  Brig\\.? Gen, Sgt, S\\/Lt, Cpl, Cpt, Capt, Cmdr, Adj, Sgt-chef, Adj-chef, Brig, Com, Comd, Sœur, Soeur, Frère, Sister,
  Brother`);

/** Short forms in small letters: the stop belongs to them. */
export const STOPPED_RANKS = list(`col, lt, lt-col, cdt, cne, gal, gén, gen, capt, sgt, adj, maj, prof, pr`);

/** In capitals, as in lists and minutes, before a name in capitals. */
export const CAPITAL_TITLES =
  list(`COLONEL, COL, COMMANDANT, CDT, COMMANDER, CAPITAINE, CAPTAIN, CAPT, CNE, LIEUTENANT, LT,
  LT-COL, LIEUTENANT-COLONEL, SERGENT, SGT, ADJUDANT, GAL, GEN\\., GÉN\\., GÉNÉRAL, IMAM, CHEICK, CHEIKH, SHEIKH, EL HADJ,
  EL HADJI, ELHADJ, MAIRE, MAYOR, PRÉFET, PREFET, GOUVERNEUR, MARABOUT`);

/** Ranks of the Malian and neighbouring forces, and of others. */
export const RANKS = list(`colonel, colonel-major, lieutenant-colonel, lieutenant colonel, général, général de brigade,
  général de division, général de corps d'armée, major general, major-general, brigadier general, lieutenant general,
  capitaine, captain, lieutenant-général, général-major, aspirant, contrôleur général, commandant, commander, lieutenant, sous-lieutenant, sergent, sergent-chef, sergeant, adjudant,
  adjudant-chef, caporal, caporal-chef, corporal, maréchal des logis, commissaire, commissaire divisionnaire, inspecteur, brigadier, colonel major, lieutenant-col, lt-colonel, lt colonel, médecin-colonel, médecin-commandant,
  médecin-capitaine, brigadier-chef, maréchal des logis-chef, field marshal, maréchal, marshal, admiral, amiral, superintendent,
  inspector, constable, lance corporal, staff sergeant, warrant officer, chief warrant officer, gendarme, intendant,
  chef d'escadron, chef de bataillon, chef d'escadrons, sergeant major, master sergeant, vice-admiral, air marshal`);

/** Of religion and of custom. */
export const HONOURS =
  list(`cheikh, cheick, sheikh, shaykh, sheik, imam, imām, el hadj, el-hadj, el hadji, el-hadji, el hajj, el-hajj,
  el-haj, el haj, elhaj, elhadj, elhadji, al-hajj, al-haj, al hajj, al haj, cadi, qadi, kadi, jowro, dioro, ardo,
  khalife, calife, caliph, chérif, sharif, cherif, moqaddem, muezzin, ustadh, cheik, sheykh, cheïkh, nangabanou, mogho naaba, Alhaji, Alhadji, Hadja, Hadj, Haj, Hajj, mollah, mullah, oustaz, ustaz, marabout, hogon, abbé, pastor, monseigneur,
  bishop, Rev, reverend, révérend, révérende, archbishop, archevêque, évêque, cardinal, mufti, grand mufti, khatib, grand imam, sultan,
  lamido, sarki, sarkin, hakimi, dagaci, bulama, lawan, omda, umda, nazir, wali, naaba, roi, king, prince, honourable, honorable, Hon, Haji, Hajiya, mallam, malam, amenokal, emir, émir, amir, Thierno, Modibbo`);

/** Words of every day: two words of a name are asked for. */
export const EVERYDAY =
  list(`chef de village, commandant de cercle, commandant d'unité, chef de corps, chef de peloton, chef de section, chef de brigade, chef de service,
  chef de division, chef de bureau, chef de cabinet, directeur de cabinet, chef de projet, chef de délégation, chef d'antenne, chef de sous-bureau,
  chef de terre, chef des terres, chef d'équipe, chef de convoi, chef de file, village head, district head, ward head, tribal leader,
  team leader, head of office, head of sub-office, head of base, haut-commissaire, notaire, notary, avocat, avocate, lawyer, greffier, pharmacien,
  membre du comité, président du comité, présidente du comité, président de la transition, commandant de zone, commandant de brigade,
  commandant de la brigade, commandant de compagnie, commandant du poste, commandant de secteur, commandant adjoint, deputy commander,
  area commander, zone commander, local commander, chef de base, head of mission, chef de mission, chef traditionnel, chef coutumier,
  chef religieux, chef de famille, chef de site, chef de groupe, chef de secteur, camp leader, site leader, community leader,
  religious leader, leader communautaire, notable, doyen, sage, elder, driver, chauffeur, médecin-chef, médecin, sage-femme, midwife, head teacher,
  agent de santé, enseignant, gardien, guard, négociateur, negotiator, émissaire, emissary, commandant militaire, chef de quartier, chef de fraction, chef de tribu, chef de canton,
  chef de poste, chef de guerre, chef du village, chef du quartier, chef du poste, chef, cheffe, chief, village chief, spokesman, spokeswoman, spokesperson, porte-parole,
  director, directeur, directrice, coordinator, coordinateur, coordinatrice, infirmier, infirmière, infirmier-chef, nurse,
  point focal, focal point, responsable, trésorier, trésorière, treasurer, secrétaire, secrétaire général, secretary, leader,
  médiateur, médiatrice, mediator, guide, conseiller, conseillère, interpreter, interprète`);

/** Offices: one word may be a name. */
export const OFFICES = list(`maire, mayor, préfet, préfète, sous-préfet, prefect, sub-prefect, gouverneur, governor,
  président, présidente, president, ministre, minister, premier ministre, prime minister, député, députée, senator,
  sénateur, mairesse, premier adjoint, deputy mayor, deputy governor, vice-président, vice-president, chef d'état-major,
  préfète, conseiller communal, ambassador, ambassadeur, ambassadrice, juge, judge, procureur, procureure, prosecutor, commissioner`);

/** Inside a name only. */
export const INNER = list(`da, de, du, d', dit, dite`);

/** Inside a name or before it, in small letters or with a capital. */
export const PARTICLES = list(`ag, ould, walet, mint, ben, bin, bint, ibn, el, al, ech, as, wan, van, von,
  abou, abu`);

/** Words separated by commas, over several lines. */
function list(words: string): readonly string[] {
  return words.split(/,\s+/);
}

/** Before the title: what is called after someone. */
export const BEFORE_CALLED =
  /(?<![\p{L}])(?:avenues?|av\.|rues?|places?|boulevards?|routes?|ponts?|bridge|a[ée]roports?|airport|h[ôo]pital|hospital|chu|clinique|clinic|csr[ée]f|cscom|lyc[ée]e|[ée]coles?|school|universit[ée]|university|stades?|stadium|mosqu[ée]es?|mosque|camps?|base|centre|center|fondation|foundation|instituts?|institute|quartier|squares?|streets?|roads?|barrages?|dam|m[ée]morial|mus[ée]e|tomb(?:eau|e)?|mausol[ée]e|mausoleum)(?: (?!(?:le|la|les|where|o[uù]|par|by|que|qui|with|avec|and|et|est|is|was|a|has|had|chez|selon|commander|commandant|chief|director|directeur|imam|for|pour|in|at|on|to)(?![\p{L}]))[\p{L}\d]+){0,2}(?: d[eu]| d')? ?["'(]?$/iu;

/** After the name: the same, in English. */
export const AFTER_CALLED =
  /^['s]{0,2} ?(?:hospitals?|streets?|roads?|bridge|mosque|school|university|stadium|avenue|foundation|airport|camp|barracks|square|institute|centre|center|mausoleum|dam)\b/i;

/** Words with a capital that stand after a title and are no names, in small letters. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `general général major colonel captain capitaine commander commandant lieutenant sergeant adjudant corporal brigadier
assembly assemblée staff état etat secretary secrétaire secretariat secrétariat special envoy envoyé representative
représentant deputy adjoint council conseil commission committee comité ministry ministère minister ministre prime
premier first second third region région regional régional cercle commune arrondissement office bureau army armée
force forces command commandement security sécurité peace paix brigade delegation délégation transition republic
république national nationale government gouvernement gouvernorat governor gouverneur mayor maire prefect préfet
president président chief chef head village villages district province islamic islamique haut high united nations un
onu minusma fama famas mali malien malienne malian niger nigérien burkina burkinabè france french français fulani peul
peuls dogon bambara tuareg touareg arab arabe songhay songhaï bozo dozo the le la les l un une des du de and et or ou
in on at to en dans sur pour for with avec by par from à au aux of is was has had will est était a this that these no
not friday monday tuesday wednesday thursday saturday sunday january february march april may june july august
september october november december janvier février mars avril mai juin juillet août septembre octobre novembre
décembre road street zone sector secteur base camp company compagnie battalion bataillon regiment régiment group
groupe unit unité police gendarmerie garde guard military militaire civil civile coordination director directeur
directorate direction advisor adviser conseiller constraints information operations medical chairman vice acting
interim intérimaire honorary honoraire emeritus principal adjointe générale madame monsieur imam cheikh sheikh women
femmes youth jeunes elders notables officers officer officier officiers mission team équipe department département
affairs affaires defence défense interior intérieur justice health santé public publique international humanitarian
humanitaire access accès ocha unhcr unicef wfp pam ong ngo cicr icrc msf who oms un-habitat giac jnim gatia cma msa
training institute country programme program league délégué déléguée conditions food distribution election elections sahel
incident incidents report advocate social médical médicale technique congo rdc drc macina liptako gourma azawad algeria
algérie mauritania mauritanie senegal sénégal guinea guinée chad tchad nigeria libya libye africa afrique school union
association forum cluster support service services system programmes project projet management administration
territoriale environment environnement agriculture water eau education éducation finance finances planning religious
councils law loi rights droits code act budget gender protection logistics logistique field terrain crisis crise
response réponse emergency urgence humanitaires coutumier coutumière traditional traditionnel customary poste cabinet
pays sous-préfecture préfecture mairie deputies ltd sarl sa executive guerre customs douanes treasury trésor pratique
comment counsellor plenipotentiary recruteur instructeur honoris sans frontières médecins médecin action contre faim croix
rouge croissant save children handicap oxfam norwegian danish mercy corps solidarités humanité inclusion alima première urgence
qui entre nous clerk attorney legal judge juge court cour tribunal chambre affaire affair case dossier annex annexe article
chapter chapitre figure table tableau part partie note notes rule rules règle point points line ligne page question questions
answer answers minutes procès open opened closed roads trade trader traders market marché cities city ville town towns islam
muslim muslims musulman musulmans christian christians chrétien chrétiens catholic catholique protestant too mother here ici voici
voilà chargé charged coalition alliance mouvement movement front plateforme platform congress congrès parti party supreme new york genève geneva addis ababa abeba abuja dakar bruxelles brussels faso côte ivoire sierra leone
suprême constitutional constitutionnelle electoral électoral électorale assembly assemblies plenary session sessions opinion
period période terms référence reference manager managers managing partner partners customers practitioner practitioners
who what when where si if il elle ils they he she we nous his her its their son sa ses leur quand`.split(/\s+/),
);
