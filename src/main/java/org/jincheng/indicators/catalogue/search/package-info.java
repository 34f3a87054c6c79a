/**
 * The index of what is found by words, in English and Chinese: indicators and their
 * parts, topics, places, categories, parks, initiatives, sources and publishers.
 */
@NullMarked
package org.jincheng.indicators.catalogue.search;

import org.jspecify.annotations.NullMarked;
