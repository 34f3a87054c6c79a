/**
 * Sources and their statements: what everything cites.
 */
@NullMarked
package org.jincheng.indicators.catalogue.source;

import org.jspecify.annotations.NullMarked;
