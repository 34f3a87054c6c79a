/**
 * The search of the catalogue: it ranks what words find, and tells its figures.
 */
@NullMarked
package org.jincheng.indicators.faces.search;

import org.jspecify.annotations.NullMarked;
