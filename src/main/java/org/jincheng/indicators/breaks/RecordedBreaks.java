package org.jincheng.indicators.breaks;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface RecordedBreaks extends Repository<Break, String>, Entities<Break> {

}
