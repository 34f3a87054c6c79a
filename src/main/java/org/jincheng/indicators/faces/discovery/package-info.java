/**
 * What search engines, catalogues and programs read to find the pages, the dataset and
 * the API.
 */
@NullMarked
package org.jincheng.indicators.faces.discovery;

import org.jspecify.annotations.NullMarked;
