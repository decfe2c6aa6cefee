import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { context, SpanStatusCode, type Meter, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-grpc';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-grpc';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import { kindOf } from './kind-of.ts';
import type { Facts, Telemetry, Watched } from './telemetry.ts';

export type TelemetrySettings = {
  /** Where a collector takes OTLP over gRPC: `http://localhost:4317`. */
  readonly endpoint: string;
  /** Share of the requests whose spans are kept, 0 to 1; metrics count all of them. */
  readonly traceShare: number;
};

const exportEveryMs = 30_000;
const farewellMs = 3_000;

/** OpenTelemetry, and the only file that knows it. A collector that is away costs data and nothing else. */
export function openTelemetry({ endpoint, traceShare }: TelemetrySettings): Telemetry {
  // An id of this start and no machine's name: instances are told apart, and nothing else is said of where they run.
  const resource = resourceFromAttributes({
    'service.name': 'samsyn',
    'service.instance.id': randomUUID(),
  });
  const traces = new BasicTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(traceShare) }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: endpoint }))],
  });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: endpoint }),
    exportIntervalMillis: exportEveryMs,
  });
  const metrics = new MeterProvider({ resource, readers: [reader] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const meter = metrics.getMeter('samsyn');
  const stopWatching = watchProcess(meter);
  const streams = meter.createUpDownCounter('samsyn.streams', { description: 'Live views that are open' });
  let closing: Promise<void> | undefined;
  const close = async () => {
    stopWatching();
    await within(farewellMs, Promise.allSettled([traces.shutdown(), metrics.shutdown()]));
    context.disable();
  };
  return {
    timed: timedBy(traces.getTracer('samsyn'), meter),
    streams: (change) => streams.add(change),
    close: () => (closing ??= close()),
  };
}

function timedBy(tracer: Tracer, meter: Meter): Telemetry['timed'] {
  const durations = new Map<Watched, ReturnType<Meter['createHistogram']>>();
  const durationOf = (name: Watched) => {
    const known = durations.get(name) ?? meter.createHistogram(`samsyn.${name}.duration`, { unit: 's' });
    durations.set(name, known);
    return known;
  };
  return (name, facts, work, after) =>
    tracer.startActiveSpan(name, { attributes: facts }, context.active(), async (span) => {
      const began = performance.now();
      const tell = (outcome: Facts) => {
        span.setAttributes(outcome);
        span.end();
        durationOf(name).record((performance.now() - began) / 1000, { ...facts, ...outcome });
      };
      try {
        const done = await work();
        tell(after(done));
        return done;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        tell({ 'error.type': kindOf(error) });
        throw error;
      }
    });
}

/** Memory, and how long the process kept others waiting. */
function watchProcess(meter: Meter): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  meter
    .createObservableGauge('process.memory.usage', { unit: 'By' })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  meter.createObservableGauge('nodejs.eventloop.delay.p99', { unit: 's' }).addCallback((result) => {
    result.observe(delay.percentile(99) / 1e9);
    delay.reset();
  });
  return () => void delay.disable();
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
