import type { LoadResult } from './load.ts';
import type { Measured } from './measure.ts';
import type { Memory } from './memory.ts';
import { ms, percent, perSecond, type Row } from './report.ts';
import { signatureRows } from './signatures.ts';
import type { StartUp } from './start-up.ts';
import { median, quantile } from './statistics.ts';

/** The targets of the project, in milliseconds, megabytes and shares. */
const TARGETS = { share: 0.5, readP99: 150, searchP50: 50, realtimeP95: 500, secondStart: 5000, memory: 600 } as const;

/** One line of the table for each thing measured. */
export function rowsOf(measured: Measured, startUp: StartUp): Row[] {
  return [...registeringRows(measured), ...issuingRows(measured), ...signatureRows(measured.signatures), ...readingRows(measured), ...realtimeRows(measured), ...houseRows(measured, startUp)];
}

function registeringRows({ registering, connections }: Measured): Row[] {
  const middle = (part: keyof (typeof registering)[number]): number => median(registering.map((round) => round[part]));
  const share = median(registering.map(({ http, straight }) => http / straight));
  const shareCommand = median(registering.map(({ http, straightCommand }) => http / straightCommand));
  return [
    {
      what: `register-incoming over HTTP, ${connections} connections`, target: '', met: undefined,
      measured: `${perSecond(middle('http'))}, p50 ${ms(middle('p50'))} ms, p99 ${ms(middle('p99'))} ms`,
    },
    { what: 'the same SQL straight, same connections: all statements of the request', measured: perSecond(middle('straight')), target: '', met: undefined },
    { what: 'the same SQL straight: the command’s transaction alone', measured: perSecond(middle('straightCommand')), target: '', met: undefined },
    { what: 'HTTP as a share of straight, all statements', measured: percent(share), target: `≥ ${percent(TARGETS.share)}`, met: share >= TARGETS.share },
    { what: 'HTTP as a share of straight, command alone', measured: percent(shareCommand), target: '', met: undefined },
  ];
}

/** What the house does with one document from end to end, and what it must keep doing while connections break. */
export function issuingRows({ throughKills, issuing }: Pick<Measured, 'throughKills' | 'issuing'>): Row[] {
  const { count, seconds, killed, again } = throughKills;
  return [
    { what: `registering ${count} letters of one agency in parallel, connections cut at random`, measured: `numbers 1..n without gap or twin in ${seconds.toFixed(1)} s; ${killed} connections cut, ${again} requests sent again`, target: 'no gap, no twin', met: true },
    { what: 'issue end to end, one after another: page set, two signatures, number, register', measured: `p50 ${ms(median(issuing.times))} ms, p95 ${ms(quantile(issuing.times, 0.95))} ms`, target: '', met: undefined },
    { what: `the same, ${issuing.lanes} at a time, until the receiver has them`, measured: `${issuing.perSecond.toFixed(1)} documents/s`, target: '', met: undefined },
  ];
}

function readingRows({ reads, mixed }: Measured): Row[] {
  return [
    ...reads.map((result): Row => {
      const search = result.screen === 'search';
      return {
        what: `${result.name}, 50 connections without a pause`, measured: latency(result),
        target: search ? `p50 < ${TARGETS.searchP50}, p99 < ${TARGETS.readP99} ms` : `p99 < ${TARGETS.readP99} ms`,
        met: result.p99 < TARGETS.readP99 && (!search || result.p50 < TARGETS.searchP50),
      };
    }),
    { what: 'all of these mixed, 50 people who think for a second', measured: latency(mixed), target: `p50 < ${TARGETS.searchP50}, p99 < ${TARGETS.readP99} ms`, met: mixed.p99 < TARGETS.readP99 && mixed.p50 < TARGETS.searchP50 },
  ];
}

const latency = ({ p50, p99, perSecond: rate }: LoadResult): string => `p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, ${perSecond(rate)}`;

function realtimeRows({ within, withinBusy, between }: Measured): Row[] {
  const row = (what: string, times: readonly number[]): Row => ({
    what, measured: `p50 ${ms(median(times))} ms, p95 ${ms(quantile(times, 0.95))} ms (${times.length} acts)`, target: `p95 < ${TARGETS.realtimeP95} ms`, met: quantile(times, 0.95) < TARGETS.realtimeP95,
  });
  return [
    row('realtime: head directs → unit head’s queue on screen', within),
    row('the same while 50 people read', withinBusy),
    row('realtime between agencies: clerk issues (PDF set, sealed, stored) → other agency’s queue on screen', between),
  ];
}

function houseRows({ memoryAtStart, memoryAfter }: Measured, { cold, again }: StartUp): Row[] {
  const start = (what: string, value: number, met: boolean | undefined, target: string): Row => ({ what, measured: `${(value / 1000).toFixed(1)} s`, target, met });
  return [
    start('first start ever to first page: PostgreSQL made, schema, demo city and its documents', cold, undefined, ''),
    start('second start to first page', again, again < TARGETS.secondStart, `< ${TARGETS.secondStart / 1000} s`),
    memoryRow('memory, idle after the start', memoryAtStart),
    memoryRow('memory, idle after all of the load, with the processes that read and set letters', memoryAfter),
  ];
}

function memoryRow(what: string, memory: Memory | undefined): Row {
  if (memory === undefined) return { what, measured: 'no /proc here', target: '', met: undefined };
  const { rss, pss, processes } = memory;
  return { what, measured: `RSS ${Math.round(rss)} MB, PSS ${Math.round(pss)} MB (${processes} processes)`, target: `RSS < ${TARGETS.memory} MB`, met: rss < TARGETS.memory };
}
