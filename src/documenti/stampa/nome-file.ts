import { parse } from 'node:path'
import type { Volume } from './contenuto/documento.ts'

/** "piano.pdf" → "piano-03-settore-tributi.pdf": the volume's number first, so that files sort as they read. */
export const toNomeFile = (destinazione: string, volume: Volume): string => {
  const { dir, name, ext } = parse(destinazione)
  const cifre = String(volume.totale).length
  const nome = volume.nome
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  const numero = String(volume.numero).padStart(Math.max(2, cifre), '0')
  const file = `${name}-${numero}${nome === '' ? '' : `-${nome}`}${ext === '' ? '.pdf' : ext}`
  return dir === '' ? file : `${dir}/${file}`
}
