import { describe, expect, it } from 'vitest'
import { scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s05 } from './s05-programma-fuori-missione.ts'

const con = (...codici: string[]) =>
  scheda({ collegamenti: codici.map((codice) => ({ livello: 'LIVELLO', codice, titolo: codice })) })

describe('S05 · programma fuori dalla sua missione', () => {
  it('chiede quando il programma dice una missione diversa da quella collegata', () => {
    const rilievi = trova(s05, con('DUP_05', 'DUP_05_0401', 'DUP_05_1201_0601'))
    expect(rilievi).toHaveLength(1)
    expect(rilievi[0]?.domanda).toContain('DUP_05_1201')
  })

  it('chiede quando la missione sta sotto un altro mandato, o con un altro progressivo', () => {
    expect(trova(s05, con('DUP_04', 'DUP_05_1201'))).toHaveLength(1)
    expect(trova(s05, con('DUP_05', 'DUP_05_1202', 'DUP_05_1201_0601'))).toHaveLength(1)
  })

  it('tace quando ognuno sta sotto il suo', () => {
    expect(trova(s05, con('DUP_05', 'DUP_05_1201', 'DUP_05_1201_0601'))).toEqual([])
  })

  it('tace se la scheda è collegata a due missioni e una è quella giusta, o se la missione manca', () => {
    expect(trova(s05, con('DUP_05_0401', 'DUP_05_1201', 'DUP_05_1201_0601'))).toEqual([])
    expect(trova(s05, con('DUP_05', 'DUP_05_1201_0601'))).toEqual([])
  })
})
