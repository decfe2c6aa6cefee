import type { Router } from 'express';

type Layer = {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: unknown;
};

/** Every route that a router answers, as `GET /path`: those of the routers in it too. */
export function routesOf(router: Router): readonly string[] {
  const layers = (router as unknown as { readonly stack: readonly Layer[] }).stack;
  return layers.flatMap(({ route, handle }) => {
    if (route !== undefined)
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
    return isRouter(handle) ? routesOf(handle) : [];
  });
}

const isRouter = (handle: unknown): handle is Router => typeof handle === 'function' && 'stack' in handle;
