/** The commonest words that tell one language from its neighbours. */
export const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'in', 'that', 'is', 'was', 'for', 'it', 'with', 'as', 'on', 'by', 'at', 'be', 'this', 'have', 'from', 'not', 'has', 'had', 'are', 'said', 'will', 'which', 'would', 'its', 'he', 'his', 'they', 'who'],
  de: ['der', 'die', 'und', 'das', 'den', 'von', 'zu', 'mit', 'sich', 'des', 'auf', 'für', 'ist', 'im', 'dem', 'nicht', 'ein', 'eine', 'als', 'auch', 'werden', 'hat', 'dass', 'sie', 'wird', 'sind', 'einer', 'nach', 'bei'],
  fr: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'un', 'est', 'dans', 'que', 'qui', 'pour', 'sur', 'au', 'pas', 'avec', 'ce', 'il', 'par', 'plus', 'ont', 'aux', 'cette', 'sont', 'été'],
  es: ['el', 'los', 'las', 'del', 'que', 'y', 'en', 'un', 'una', 'por', 'con', 'para', 'se', 'su', 'al', 'lo', 'como', 'más', 'ha', 'pero', 'sus', 'fue', 'este', 'también'],
  it: ['il', 'di', 'che', 'è', 'e', 'un', 'una', 'per', 'non', 'con', 'del', 'della', 'gli', 'dei', 'nel', 'alla', 'sono', 'anche', 'si', 'delle', 'ha', 'al', 'dal'],
  pt: ['o', 'os', 'do', 'da', 'que', 'e', 'em', 'um', 'uma', 'para', 'com', 'não', 'dos', 'das', 'no', 'na', 'por', 'mais', 'ao', 'foi', 'são', 'também', 'como'],
  nl: ['de', 'het', 'een', 'van', 'en', 'in', 'is', 'dat', 'op', 'te', 'zijn', 'voor', 'met', 'niet', 'aan', 'er', 'om', 'ook', 'als', 'door', 'heeft', 'werd', 'naar', 'bij'],
  ru: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'как', 'это', 'к', 'из', 'у', 'за', 'от', 'о', 'для', 'был', 'его', 'он', 'также'],
  uk: ['і', 'в', 'не', 'на', 'що', 'з', 'та', 'до', 'у', 'як', 'це', 'за', 'від', 'про', 'для', 'його', 'він', 'також', 'є', 'й'],
}; // biome-ignore format: word lists
