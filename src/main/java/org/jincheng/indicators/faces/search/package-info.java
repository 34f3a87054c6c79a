/**
 * What is found by words, in English and Chinese: indicators and their parts, topics,
 * places, categories, parks, initiatives, sources and publishers.
 */
@NullMarked
package org.jincheng.indicators.faces.search;

import org.jspecify.annotations.NullMarked;
