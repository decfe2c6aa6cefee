import { Router } from 'express';
import type { App } from '../app/app.ts';
import { findingsRoutes } from './findings.ts';
import { preparingRoutes } from './preparing.ts';
import { recapRoutes } from './recap.ts';
import { writingRoutes } from './writing.ts';

/** What is read before and after a meeting. Behind `requireCaller`. */
export const beforeAndAfterRoutes = (app: App): Router =>
  Router().use(preparingRoutes(app), writingRoutes(app), findingsRoutes(app), recapRoutes(app));
