/** Made up in the shape of the catalogues: small enough to read, with the faults that large ones have. */
export const SITES = `site_code,name,gcat_state_code,iso3,lon,lat,type,start,stop,source
EX-1,Example Range,A,AUT,16.3700,48.2100,LS,1957,,GCAT
SEA,Ocean launch sites,EARTH,,,,LS,,,GCAT
`;

export const ORGANISATIONS = `org_code,canonical_code,name,short_name,english_name,gcat_state_code,iso3,igo,roles,sector,start,stop,parent_code,location,lon,lat
A,A,Austria,Austria,,A,AUT,,CY,civil government,,,,,,
EXA,EXA,"Example Agency, Vienna",EXA,,A,AUT,,O,civil government,1960-01,,,"Wien",16.3700,48.2100
NOW,NOW,Agency of Nowhere,NOW,,XX,XXX,,O,business,1999,,,,,
`;

export const LAUNCHES = `launch_id,gcat_tag,date,vehicle,vehicle_family,flight_id,mission,site_code,pad,agency_code,agency_org,site_state_code,site_iso3,outcome,launch_code,category,source
1961-001,1961-001,1961-02-04,Example 1,Ex,1,One,EX-1,1,EXA,EXA,A,AUT,success,OS,Sat LEO,GCAT
1962-F01,1962-F01,1962-03-05,Example 1,Ex,2,Two,SEA,1,EXA,EXA,,,failure,OF,Sat LEO,GCAT
`;

const object = (n: number, more = ''): string =>
  `S${String(n).padStart(5, '0')},${String(n)},,1961-001${more},Sat ${String(n)},,P,R,EXA,EXA,A,AUT,EXA,Bus,84,1961-02-04,1961-001,gcat_tag,,LEO/I,GCAT`;

export const OBJECT_COLUMNS =
  'jcat,norad_id,related_norad_id,cospar_id,name,payload_name,gcat_type,status,owner_code,owner_org,state_code,iso3,manufacturer,bus,mass_kg,launch_date,launch_id,launch_id_method,decay_date,op_orbit,source';

/** @param count How many sound rows there are. */
export function objects(count: number, faults: readonly string[] = []): string {
  const rows = Array.from({ length: count }, (_, i) => object(i + 1));
  return [OBJECT_COLUMNS, ...rows.slice(0, 10), ...faults, ...rows.slice(10), ''].join('\n');
}

/** Lines 12 to 16 of {@link objects}. */
export const FAULTS = [
  'S90001,90001,,too few cells',
  object(1), // again
  object(90002).replace('1961-02-04,1961-001', '1961-13-04,1961-001'),
  object(90003).replace('A,AUT', 'XX,XXX'),
  object(90004).replace('Sat 90004', '"never closed'),
];

export const VOTES = `rcid,iso3,vote
900001,AUT,yes
900001,SAU,abstain
900001,XXX,yes
900002,AUT,perhaps
900002,SAU,no
900003,AUT,yes
`;
