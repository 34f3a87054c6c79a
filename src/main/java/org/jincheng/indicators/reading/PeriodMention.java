package org.jincheng.indicators.reading;

/**
 * Words of a sentence that date something: "2012", "the first half of 2012", "the past
 * three years", "20,000 years ago", 上年末. Every numeral in them is a date.
 *
 * @param start where it starts in the sentence
 * @param end where it ends in the sentence
 */
record PeriodMention(int start, int end) {

}
