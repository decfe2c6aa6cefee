import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a request was for, and how it was answered: the only words that the figures have. Nothing of persons or meetings. */
export type Counted = {
  readonly kind: 'message' | 'api' | 'page';
  readonly status: number;
  readonly seconds: number;
};

/** Counts what the server does, and writes it as Prometheus reads it. */
export type Metrics = {
  count(request: Counted): void;
  /** Turned away because too much was under way. */
  turnedAway(): void;
  text(underWay: number): string;
  close(): void;
};

/** Upper ends of the groups that durations are counted in, in seconds. */
const ends = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Durations = { readonly within: number[]; sum: number; count: number };

export function openMetrics(): Metrics {
  const answered = new Map<string, number>();
  const durations = new Map<Counted['kind'], Durations>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let refused = 0;

  return {
    count({ kind, status, seconds }) {
      const labels = `kind="${kind}",status="${status}"`;
      answered.set(labels, (answered.get(labels) ?? 0) + 1);
      const known = durations.get(kind) ?? { within: ends.map(() => 0), sum: 0, count: 0 };
      durations.set(kind, known);
      known.count += 1;
      known.sum += seconds;
      for (const [index, end] of ends.entries())
        if (seconds <= end) known.within[index] = (known.within[index] ?? 0) + 1;
    },
    turnedAway: () => void (refused += 1),
    text(underWay) {
      const lines = [
        ...metric('samsyn_requests_total', 'counter', 'Requests answered', [...answered].map(labelled)),
        ...metric('samsyn_turned_away_total', 'counter', 'Requests turned away under overload', [
          ['', refused],
        ]),
        ...metric('samsyn_requests_under_way', 'gauge', 'Requests being answered', [['', underWay]]),
        ...histogram('samsyn_request_duration_seconds', durations),
        ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory', [
          ['', process.memoryUsage.rss()],
        ]),
        ...metric('process_cpu_seconds_total', 'counter', 'CPU time used', [['', cpuSeconds()]]),
        ...metric('process_uptime_seconds', 'gauge', 'Time since the start', [['', process.uptime()]]),
        ...metric('nodejs_eventloop_delay_p99_seconds', 'gauge', 'Event loop delay since asked last', [
          ['', delay.percentile(99) / 1e9],
        ]),
      ];
      delay.reset();
      return `${lines.join('\n')}\n`;
    },
    close: () => void delay.disable(),
  };
}

const labelled = ([labels, value]: readonly [string, number]) => [`{${labels}}`, value] as const;

const metric = (
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...values.map(([labels, value]) => `${name}${labels} ${value}`),
];

function histogram(name: string, durations: ReadonlyMap<string, Durations>): readonly string[] {
  return [
    `# HELP ${name} Time from request to answer`,
    `# TYPE ${name} histogram`,
    ...[...durations].flatMap(([kind, { within, sum, count }]) => [
      ...ends.map((end, index) => `${name}_bucket{kind="${kind}",le="${end}"} ${within[index] ?? 0}`),
      `${name}_bucket{kind="${kind}",le="+Inf"} ${count}`,
      `${name}_sum{kind="${kind}"} ${sum}`,
      `${name}_count{kind="${kind}"} ${count}`,
    ]),
  ];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
