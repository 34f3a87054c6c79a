package org.jincheng.indicators.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a statement stands: its source, and its paragraph and sentence in the body text,
 * counted from 1.
 */
@Embeddable
public record Locator(@Column(name = "source_id") String source, int paragraph, int sentence) {
}
