/** What the package answers; it brings no types. */
declare module 'parse-prometheus-text-format' {
  interface MetricFamily {
    readonly name: string;
    readonly help: string;
    readonly type: 'COUNTER' | 'GAUGE' | 'HISTOGRAM' | 'SUMMARY' | 'UNTYPED';
    readonly metrics: readonly { readonly value?: string; readonly labels?: Readonly<Record<string, string>> }[];
  }
  const parsePrometheusTextFormat: (text: string) => readonly MetricFamily[];
  export = parsePrometheusTextFormat;
}
