/** Longitude and latitude of what neither the small nor the large map of the atlas draws under a number of its own. */
export const elsewhere: Readonly<Record<string, readonly [number, number]>> = {
  '772': [-171.8, -9.2], // Tokelau, which the atlas draws as part of New Zealand
  '074': [3.4, -54.4], // Bouvet Island, drawn as part of Norway
  '254': [-53.1, 3.9], // French Guiana, Guadeloupe, Martinique, Réunion and Mayotte are drawn as part of France
  '312': [-61.6, 16.2],
  '474': [-61, 14.6],
  '638': [55.5, -21.1],
  '175': [45.2, -12.8],
};

export const note =
  'Shapes and borders are those of Natural Earth, which draws who holds the ground; nothing is said here about whose it is. ' +
  'It draws Crimea, Kosovo, Northern Cyprus, Somaliland and Western Sahara in its own way, and small States are dots.';
