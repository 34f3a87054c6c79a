/**
 * The languages of names, and the controlled terms that have a name in each.
 */
@NullMarked
package org.jincheng.indicators.core.language;

import org.jspecify.annotations.NullMarked;
