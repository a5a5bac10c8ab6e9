/**
 * Words around names: titles, ranks, offices, particles, and words with a capital that are no names.
 * From the ranks of the Malian and other West African forces, and the offices that humanitarian reports name.
 */

/** Before a surname and nothing else. Written with a capital; with or without a full stop. */
export const CIVIL =
  list(`Mr, MR, Mrs, Ms, Mme, MME, SEM, Mmes, Mlle, Mlles, MM, Madame, Monsieur, Mademoiselle, Mesdames, Messieurs,
  Maître, Miss, Dr, DR, Drs, Docteur, Doctor, Pr, Prof, Professeur, Professor`);

/** Ranks and short forms that are other words, or none, in small letters. */
export const CAPITAL_RANKS = list(`General, Major, Maj, Col, Gén, Gen, Gal, Cne, Cdt, Père, Pasteur, Father, Mgr, Lt,
  Lt Col, Lt-Col, Lt. Col, Sgt, Cpl, Cpt, Capt, Cmdr`);

/** Ranks of the Malian and neighbouring forces, and of others. */
export const RANKS = list(`colonel, colonel-major, lieutenant-colonel, lieutenant colonel, général, général de brigade,
  général de division, général de corps d'armée, major general, major-general, brigadier general, lieutenant general,
  capitaine, captain, commandant, commander, lieutenant, sous-lieutenant, sergent, sergent-chef, sergeant, adjudant,
  adjudant-chef, caporal, caporal-chef, corporal, maréchal des logis, commissaire, inspecteur, brigadier`);

/** Of religion and of custom. */
export const HONOURS =
  list(`cheikh, cheick, sheikh, shaykh, sheik, imam, imām, El Hadj, El-Hadj, El Hadji, El Haj, Elhadj,
  Elhadji, Alhaji, Alhadji, Hadja, Hadj, Haj, Hajj, mollah, mullah, oustaz, ustaz, marabout, hogon, abbé, pastor, monseigneur,
  bishop, Rev, reverend, révérend, Haji, Hajiya, mallam, malam, amenokal, emir, émir, amir, Thierno, Modibbo`);

/** Words of every day: two words of a name are asked for. */
export const EVERYDAY = list(`chef de village, chef de quartier, chef de fraction, chef de tribu, chef de canton,
  chef de poste, chef de guerre, chef du village, chef du quartier, chef du poste, chef, cheffe, chief, village chief, spokesman, spokeswoman, spokesperson, porte-parole,
  director, directeur, directrice, coordinator, coordinateur, coordinatrice, infirmier, infirmière, infirmier-chef, nurse,
  point focal, focal point, responsable, trésorier, trésorière, treasurer, secrétaire, secrétaire général, secretary, leader,
  médiateur, médiatrice, mediator, guide, conseiller, conseillère, interpreter, interprète`);

/** Offices: one word may be a name. */
export const OFFICES = list(`maire, mayor, préfet, préfète, sous-préfet, prefect, sub-prefect, gouverneur, governor,
  président, présidente, president, ministre, minister, premier ministre, prime minister, député, députée, senator,
  sénateur, ambassador, ambassadeur, ambassadrice, juge, judge, procureur, procureure, prosecutor, commissioner`);

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
  /\b(?:avenues?|av\.|rues?|places?|boulevards?|routes?|ponts?|bridge|a[ée]roports?|airport|h[ôo]pital|hospital|chu|clinique|clinic|lyc[ée]e|[ée]coles?|school|universit[ée]|university|stades?|stadium|mosqu[ée]es?|mosque|camps?|base|centre|center|fondation|foundation|instituts?|institute|quartier|squares?|streets?|roads?|barrages?|dam|m[ée]morial|mus[ée]e|tomb(?:eau|e)?|mausol[ée]e|mausoleum)(?: \p{L}+){0,2}(?: d[eu]| d')? ?["'(]?$/iu;

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
who what when where si if il elle ils they he she we nous his her its their son sa ses leur quand`.split(/\s+/),
);
