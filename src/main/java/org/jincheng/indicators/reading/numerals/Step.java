package org.jincheng.indicators.reading.numerals;

import java.util.List;

/** A step of reading what the numerals of a sentence are, on what those before found. */
interface Step {

	List<Draft> read(List<Draft> drafts);

}
