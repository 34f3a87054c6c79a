/**
 * The one digest that tags, cursors, keys and files are told by.
 */
@NullMarked
package org.jincheng.indicators.digest;

import org.jspecify.annotations.NullMarked;
