/** A translation has every key of the Swedish source and no other, or it does not compile. */
export type Complete<Source> = { readonly [Key in keyof Source]: string };
