package org.jincheng.indicators.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an indicator's values are compared with.
 *
 * @param kind how values compare with the base period
 * @param basePeriod the period that they are compared with
 */
@Embeddable
public record Comparison(@Enumerated(EnumType.STRING) @Column(name = "comparison_kind") ComparisonKind kind,
		BasePeriod basePeriod) {
}
