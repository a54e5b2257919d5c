/** The servers and the worker that the integration tests share, and what they need to talk to them. */
package io.dwsim.load.testing;
