/**
 * The languages that names are told in, and the controlled terms that have one in each.
 */
@NullMarked
package org.jincheng.indicators.language;

import org.jspecify.annotations.NullMarked;
