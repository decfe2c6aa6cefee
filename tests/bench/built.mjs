/** A module of the built product, as it is shipped. */
export const built = (path) => import(new URL(`../../dist/server/${path}`, import.meta.url).href);
