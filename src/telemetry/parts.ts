import type { App } from '../app/app.ts';
import type { EventStore } from '../app/ports.ts';
import { unwatched, type Telemetry } from './telemetry.ts';

/** The use cases, telling what was asked and how it went: by type and code, never by whom or of what. */
export function watchedApp(app: App, telemetry: Telemetry): App {
  if (telemetry === unwatched) return app;
  const { timed } = telemetry;
  return {
    ...app,
    execute: (request) =>
      timed(
        'command',
        { 'samsyn.command': request.command.type, 'samsyn.via': request.actor.via },
        () => app.execute(request),
        (done) => ({
          'samsyn.outcome': done.ok ? (done.repeated ? 'repeated' : 'recorded') : done.refusal.code,
        }),
      ),
    changeStructure: (collaboration, command, key, actor) =>
      timed(
        'structure-change',
        { 'samsyn.command': command.type, 'samsyn.via': actor.via },
        () => app.changeStructure(collaboration, command, key, actor),
        (done) => ({ 'samsyn.outcome': done.ok ? 'recorded' : done.refusal.code }),
      ),
  };
}

/** The record, telling how long it takes to write and read. */
export function watchedStore<Store extends EventStore>(store: Store, telemetry: Telemetry): Store {
  if (telemetry === unwatched) return store;
  const { timed } = telemetry;
  return {
    ...store,
    append: (append, meanwhile) =>
      timed(
        'store',
        { 'samsyn.operation': 'append' },
        () => store.append(append, meanwhile),
        ({ outcome }) => ({ 'samsyn.outcome': outcome }),
      ),
    read: (collaboration, stream, after) =>
      timed(
        'store',
        { 'samsyn.operation': 'read' },
        () => store.read(collaboration, stream, after),
        () => ({}),
      ),
  };
}
