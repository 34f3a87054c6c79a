/**
 * Money set up, contracted or spent, with joint amounts counted once.
 */
@NullMarked
package org.jincheng.indicators.subjects.investment;

import org.jspecify.annotations.NullMarked;
