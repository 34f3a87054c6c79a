package org.jincheng.indicators.core.representation;

import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;

/** The collections that a feature adds to the dataset. */
public interface DatasetPart {

	/** Returns all collections of the feature, each from its first row to its last. */
	Stream<ResourceCollection<?>> collections(Language language);

}
