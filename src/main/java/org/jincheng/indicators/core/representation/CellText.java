package org.jincheng.indicators.core.representation;

/** A value that tables have in one cell, as its {@link #toString()}. */
public interface CellText {

}
