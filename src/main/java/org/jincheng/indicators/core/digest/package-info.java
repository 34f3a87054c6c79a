/**
 * The one digest that tags, cursors, keys and files are told by.
 */
@NullMarked
package org.jincheng.indicators.core.digest;

import org.jspecify.annotations.NullMarked;
