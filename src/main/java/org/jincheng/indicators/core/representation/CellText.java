package org.jincheng.indicators.core.representation;

/** What tables tell in one cell, by its {@link #toString()}. */
public interface CellText {

}
