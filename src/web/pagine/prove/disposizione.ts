/**
 * "attachment" with a file's own name: in plain letters for old programs, and whole as RFC 5987 has it. Nothing of the
 * name can end the header or its quotes.
 */
export const toContentDisposition = (nome: string): string => {
  const semplice = nome
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const intero = encodeURIComponent(nome.toWellFormed()).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${semplice}"; filename*=UTF-8''${intero}`
}
