package org.jincheng.indicators.faces.dataset;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.revision.DatasetRevision;

/**
 * A description of the dataset and the service.
 *
 * @param title the title of the dataset
 * @param description the content of the dataset
 * @param version the version of the service, by Semantic Versioning
 * @param revision the newest change to the data
 * @param citation how to cite the dataset
 * @param licence the terms of use of the figures and of our summaries of sentences
 * @param languages the languages of names and messages
 * @param formats the values of the parameter {@code format}
 * @param limits the default and the maximum number of items on a page
 * @param links paths of the main resources, by name
 */
record DatasetCard(String title, String description, String version, DatasetRevision revision, String citation,
		Licence licence, List<String> languages, List<String> formats, Limits limits, Map<String, String> links) {

	/**
	 * The terms of use.
	 *
	 * @param id the SPDX identifier of the licence
	 * @param name the name of the licence
	 * @param url the address of the text of the licence
	 */
	record Licence(String id, String name, String url) {
	}

	/**
	 * The number of items on a page.
	 *
	 * @param standard the default of {@code limit}
	 * @param maximum the largest {@code limit}
	 */
	record Limits(int standard, int maximum) {
	}

}
