/**
 * The two-letter code of a country by its three-letter one (ISO 3166-1): entries have three, telephone numbers two.
 * Africa whole, and the countries elsewhere with a humanitarian coordinator in recent years.
 */
import type { CountryCode } from 'libphonenumber-js/max';

/** The territory whose local numbers are meant, or undefined for a country that is not listed. */
export function territoryOf(iso3: string): CountryCode | undefined {
  return TERRITORIES.get(iso3);
}

const TERRITORIES: ReadonlyMap<string, CountryCode> = new Map(
  `ago AO bdi BI ben BJ bfa BF bwa BW caf CF civ CI cmr CM cod CD cog CG com KM cpv CV dji DJ dza DZ egy EG eri ER
esh EH eth ET gab GA gha GH gin GN gmb GM gnb GW gnq GQ ken KE lbr LR lby LY lso LS mar MA mdg MG mli ML moz MZ
mrt MR mus MU mwi MW nam NA ner NE nga NG rwa RW sdn SD sen SN sle SL som SO ssd SS stp ST swz SZ syc SC tcd TD
tgo TG tun TN tza TZ uga UG zaf ZA zmb ZM zwe ZW
afg AF arm AM aze AZ bgd BD col CO cub CU dom DO ecu EC gtm GT hnd HN hti HT idn ID irn IR irq IQ jor JO khm KH
lao LA lbn LB lka LK mdv MV mex MX mmr MM nic NI npl NP pak PK pan PA per PE phl PH png PG prk KP pse PS slv SV
syr SY tjk TJ tls TL tur TR ukr UA uzb UZ ven VE vnm VN yem YE`
    .split(/\n/)
    .flatMap((line) => line.trim().split(' '))
    .reduce<[string, CountryCode][]>((pairs, word, index, words) => {
      if (index % 2 === 0) pairs.push([word, words[index + 1] as CountryCode]);
      return pairs;
    }, []),
);
