package org.jincheng.indicators.faces.dataset;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.revision.DatasetRevision;

/**
 * The service's own card.
 *
 * @param title what the dataset is called
 * @param description what it holds
 * @param version the version of the service, by Semantic Versioning
 * @param revision the newest change to the data
 * @param citation how to cite it
 * @param licence the terms of use of the figures and the gists
 * @param languages the languages that names are told in
 * @param formats what {@code ?format=} can be
 * @param limits how many items a page has
 * @param links where to go from here, by name
 */
record DatasetCard(String title, String description, String version, DatasetRevision revision, String citation,
		Licence licence, List<String> languages, List<String> formats, Limits limits, Map<String, String> links) {

	/**
	 * Terms of use.
	 *
	 * @param id the SPDX identifier
	 * @param name the name
	 * @param url where the text is
	 */
	record Licence(String id, String name, String url) {
	}

	/**
	 * How many items a page has.
	 *
	 * @param standard the default of {@code limit}
	 * @param maximum the largest {@code limit}
	 */
	record Limits(int standard, int maximum) {
	}

}
