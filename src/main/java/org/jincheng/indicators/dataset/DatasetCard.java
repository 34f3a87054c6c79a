package org.jincheng.indicators.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The service's own card.
 *
 * @param title what the dataset is called
 * @param description what it holds
 * @param revision the newest change to the data
 * @param citation how to cite it
 * @param licence the terms of use of the figures and the gists
 * @param languages the languages that names are told in
 * @param formats what {@code ?format=} can be
 * @param limits how many items a page has
 * @param links where to go from here, by name
 */
record DatasetCard(String title, String description, DatasetRevision revision, String citation, Licence licence,
		List<String> languages, List<String> formats, Limits limits, Map<String, String> links) {

	/**
	 * A change to the data.
	 *
	 * @param number counts up from 1, the seeding
	 * @param recordedAt when it was committed
	 * @param actor who made it
	 * @param action what was done
	 * @param summary what it was about
	 */
	record DatasetRevision(long number, Instant recordedAt, String actor, String action, String summary) {
	}

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
	 * @param standard where {@code limit} is not given
	 * @param maximum the largest {@code limit}
	 */
	record Limits(int standard, int maximum) {
	}

}
