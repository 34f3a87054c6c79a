package org.jincheng.indicators.representation;

import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;

/** A feature's share of the dataset: what the whole of it is put together from. */
public interface DatasetPart {

	/** All collections of the feature, whole. */
	Stream<ResourceCollection<?>> collections(Language language);

}
