import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asking } from '#web/lib/ask.ts';
import type { Outgoing } from './types.ts';

/** Kiểm tra thể thức of the draft as the server has it, again whenever its text or fields have changed. */
export const useFormCheck = ({ id, version }: Outgoing, edition: number) =>
  useQuery({ ...asking(['documents', 'outgoing', id, 'form-check', version, edition], 'documents', 'getFormCheck', { params: { id } }), placeholderData: keepPreviousData });
