package org.jincheng.indicators.core.paging;

/**
 * A reason why a list is empty, or why a transform leaves figures out.
 *
 * @param code the code of the reason. {@code without-from} says which figures match
 * without the parameter {@code from}, {@code parts} which the parts of the indicators
 * have. {@code no-base} means that the base period has no figure, {@code not-derived}
 * that figures match, but nothing can be derived from them, and {@code nothing} that no
 * reason is known. Of a transform, {@code left-out} counts figures without a base,
 * {@code break} those that a break parts from it, and {@code not-single} sums that are no
 * single periods
 * @param message the reason in words
 */
public record Note(String code, String message) {
}
