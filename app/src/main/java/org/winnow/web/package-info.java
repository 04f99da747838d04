/// The pages in which curators work, and the JSON API below them, over the results of one run. Nothing is
/// asked of another host, and only this machine is answered unless a person says otherwise.
@NullMarked
package org.winnow.web;

import org.jspecify.annotations.NullMarked;
